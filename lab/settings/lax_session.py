"""Credentials are allowed, and the session cookie is Django's own: SameSite=Lax."""

from project.base import *

CORS_ALLOW_CREDENTIALS = True
