"""The page moved to another port, and the list still has the old one."""

from project.base import *

CORS_ALLOWED_ORIGINS = [LAB_OLD_ORIGIN, "https://partner.example"]
