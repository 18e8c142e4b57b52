"""The comma that makes a tuple is missing, so each letter is a header, and the partner has none."""

from project.base import *

CORS_ALLOW_HEADERS = ("x-request-id")
