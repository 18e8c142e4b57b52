"""Both ports of the page are listed."""

from project.base import *

CORS_ALLOWED_ORIGINS = [LAB_ORIGIN, LAB_OLD_ORIGIN, "https://partner.example"]
