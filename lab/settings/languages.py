"""Pages in two languages, the middleware of CORS below that of the languages."""

from project.base import *

LANGUAGES = [("en", "English"), ("de", "Deutsch")]
MIDDLEWARE = ["django.middleware.locale.LocaleMiddleware", *MIDDLEWARE]
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
