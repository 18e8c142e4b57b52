"""The origin is listed; everything else is django-cors-headers' default."""

from project.base import *
