"""Without django-cors-headers; a middleware of the project does CORS from memory."""

from project.base import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "corsheaders"]
MIDDLEWARE = ["project.middleware.cors_by_hand", *MIDDLEWARE[1:]]
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
