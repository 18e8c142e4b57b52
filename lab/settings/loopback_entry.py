"""The list has the page's other name: 127.0.0.1 and localhost are two origins."""

from project.base import *

CORS_ALLOWED_ORIGINS = [LAB_ORIGIN.replace(PAGE_HOST, OTHER_LOOPBACK), "https://partner.example"]
