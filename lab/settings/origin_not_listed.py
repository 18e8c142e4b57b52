"""Only the production site is listed; the page in development is not."""

from project.base import *

CORS_ALLOWED_ORIGINS = ["https://app.example.com"]
