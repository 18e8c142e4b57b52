"""django-cors-headers is in requirements.txt, but was never added to the project."""

from project.base import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "corsheaders"]
MIDDLEWARE = [name for name in MIDDLEWARE if not name.startswith("corsheaders.")]
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
