"""The origin is listed and may send cookies."""

from project.base import *

CORS_ALLOW_CREDENTIALS = True
