"""Any origin, but no credentials: the answer is a star."""

from project.base import *

CORS_ALLOW_ALL_ORIGINS = True
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
