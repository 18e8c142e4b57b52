"""Stars for headers and methods, which with credentials are names like any other."""

from project.base import *

CORS_ALLOW_CREDENTIALS = True
CORS_ALLOW_HEADERS = ["*", "x-partner-key"]
CORS_ALLOW_METHODS = ["*"]
