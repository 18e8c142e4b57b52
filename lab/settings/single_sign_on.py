"""CORS in order; whoever has no session is sent to the company's login service."""

from project.base import *

MIDDLEWARE = [*MIDDLEWARE, "project.middleware.single_sign_on"]
