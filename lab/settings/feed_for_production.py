"""Without django-cors-headers; a view writes the origin of the production site."""

from project.base import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "corsheaders"]
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("corsheaders.")]
LAB_FEED_ORIGIN = "https://shop.example"
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
