"""A comma is missing: Python joins the two strings to one entry."""

from project.base import *

CORS_ALLOWED_ORIGINS = [
    "https://partner.example",
    "https://app.example.com" f"http://{PAGE_HOST}:{PAGE_PORT}",
]
