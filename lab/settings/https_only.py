"""Every request is sent to https, before the middleware can answer."""

from project.base import *

MIDDLEWARE = [*MIDDLEWARE[1:], "corsheaders.middleware.CorsMiddleware"]
SECURE_SSL_REDIRECT = True
