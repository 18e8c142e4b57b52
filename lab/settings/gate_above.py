"""A middleware that wants a token stands above that of CORS."""

from project.base import *

MIDDLEWARE = ["project.middleware.token_gate", *MIDDLEWARE]
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
