""""null" in the list: any sandboxed frame of any site may read."""

from project.base import *

CORS_ALLOWED_ORIGINS = [*CORS_ALLOWED_ORIGINS, "null"]
