"""Patterns in the list of origins: they pass every check and match nothing."""

from project.base import *

CORS_ALLOWED_ORIGINS = ["https://*.example.com", f"http://{PAGE_HOST}:*", "https://partner.example"]
