"""Only the production site and the partner are listed; the page in development is not."""

from project.base import *

CORS_ALLOWED_ORIGINS = ["https://app.example.com", "https://partner.example"]
