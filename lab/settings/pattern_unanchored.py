"""A pattern without an end."""

from project.base import *

CORS_ALLOWED_ORIGINS = ["https://partner.example"]
CORS_ALLOWED_ORIGIN_REGEXES = [r"http://shop\.localhost"]
