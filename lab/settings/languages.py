"""Pages in two languages, the middleware of CORS below that of the languages."""

from project.base import *

LANGUAGES = [("en", "English"), ("de", "Deutsch")]
MIDDLEWARE = ["django.middleware.locale.LocaleMiddleware", *MIDDLEWARE]
