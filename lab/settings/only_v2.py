"""CORS for the second version of the API alone."""

from project.base import *

CORS_URLS_REGEX = rf"^/{word('api')}/{word('v2')}/.*$"
