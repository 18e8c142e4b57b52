"""A middleware that crashes stands above that of CORS."""

from project.base import *

MIDDLEWARE = ["project.middleware.audit", *MIDDLEWARE]
