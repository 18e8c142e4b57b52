"""The list of headers was replaced, not extended: content-type is gone."""

from project.base import *

CORS_ALLOW_HEADERS = ["x-request-id", "x-partner-key"]
