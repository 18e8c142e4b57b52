"""Two settings that do not exist, so that the defaults hold, with nothing of the partner."""

from project.base import *

del CORS_ALLOW_HEADERS
CORS_ALLOWED_HEADERS = (*default_headers, "x-request-id")
CORS_ALLOWED_METHODS = (*default_methods, "QUERY")
