"""The list of methods was replaced by the two that were needed at the time."""

from project.base import *

CORS_ALLOW_METHODS = ["GET", "POST"]
