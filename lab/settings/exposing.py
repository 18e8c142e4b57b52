"""The total is exposed to the page."""

from project.base import *

CORS_EXPOSE_HEADERS = ["x-total-count", "x-partner-quota"]
