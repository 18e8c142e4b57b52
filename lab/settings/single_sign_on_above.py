"""The login service is asked before the middleware of CORS has its turn."""

from project.base import *

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "project.middleware.single_sign_on",
    *(name for name in MIDDLEWARE if not name.endswith(".SessionMiddleware")),
]
