"""A string where a list belongs: each letter is a method."""

from project.base import *

CORS_ALLOW_METHODS = "DELETE,GET,PATCH,POST,PUT"
