"""Configured for its production host; called by another name, with the middleware at the end."""

from project.base import *

DEBUG = False
ALLOWED_HOSTS = ["api.example.com"]
MIDDLEWARE = [*MIDDLEWARE[1:], "corsheaders.middleware.CorsMiddleware"]
