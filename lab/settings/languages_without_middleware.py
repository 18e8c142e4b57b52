"""Pages in two languages, without django-cors-headers."""

from project.base import *

INSTALLED_APPS = [app for app in INSTALLED_APPS if app != "corsheaders"]
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
MIDDLEWARE = ["django.middleware.locale.LocaleMiddleware", *MIDDLEWARE[1:]]
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
