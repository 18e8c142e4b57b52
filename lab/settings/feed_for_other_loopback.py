"""Without django-cors-headers; a view writes the page's other name."""

from project.base import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "corsheaders"]
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("corsheaders.")]
LAB_FEED_ORIGIN = LAB_ORIGIN.replace(PAGE_HOST, OTHER_LOOPBACK)
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
