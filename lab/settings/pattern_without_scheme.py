"""A pattern without the scheme: patterns are matched from the start of the origin."""

from project.base import *

CORS_ALLOWED_ORIGINS = ["https://partner.example"]
CORS_ALLOWED_ORIGIN_REGEXES = [rf"^{PAGE_HOST}:\d+$"]
