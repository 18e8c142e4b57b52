"""The host is written as on the letterhead; browsers send it in small letters."""

from project.base import *

CORS_ALLOWED_ORIGINS = [f"http://Shop.localhost:{PAGE_PORT}", "https://partner.example"]
