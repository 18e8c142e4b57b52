"""A star in the list of origins, which matches nothing there."""

from project.base import *

CORS_ALLOWED_ORIGINS = ["*", "https://partner.example"]
