"""PREPEND_WWW, which CommonMiddleware does before the middleware of CORS can answer."""

from project.base import *

PREPEND_WWW = True
MIDDLEWARE = [*MIDDLEWARE[1:], "corsheaders.middleware.CorsMiddleware"]
