"""A star for the headers, without credentials."""

from project.base import *

CORS_ALLOW_HEADERS = ["*"]
