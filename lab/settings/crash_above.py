"""A middleware that crashes stands above that of CORS."""

from project.base import *

MIDDLEWARE = ["project.middleware.audit", *MIDDLEWARE]
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
