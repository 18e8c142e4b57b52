"""The entry has no scheme. A system check finds it, which WSGI servers do not run."""

from project.base import *

CORS_ALLOWED_ORIGINS = [f"{PAGE_HOST}:{PAGE_PORT}", "https://partner.example"]
