"""Any origin, with credentials: everybody is echoed."""

from project.base import *

CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = True
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
