"""CORS for the second version of the API alone."""

from project.base import *

CORS_URLS_REGEX = r"^/api/v2/.*$"
