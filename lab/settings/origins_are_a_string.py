"""A string where a list belongs, so that no site is listed, the partner included."""

from project.base import *

CORS_ALLOWED_ORIGINS = LAB_ORIGIN
