"""The browser may keep no answer to a preflight."""

from project.base import *

CORS_PREFLIGHT_MAX_AGE = 0
