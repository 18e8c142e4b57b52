"""A pattern for the previews, whose names may have a hyphen, which is no \\w."""

from project.base import *

CORS_ALLOWED_ORIGINS = ["https://partner.example"]
CORS_ALLOWED_ORIGIN_REGEXES = [r"^http://\w+\.shop\.localhost:\d+$"]
