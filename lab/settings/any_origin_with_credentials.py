"""Any origin, with credentials: everybody is echoed."""

from project.base import *

CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = True
