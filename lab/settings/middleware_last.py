"""The middleware was added at the end of the list."""

from project.base import *

MIDDLEWARE = [*MIDDLEWARE[1:], "corsheaders.middleware.CorsMiddleware"]
