"""CORS in order; some of its addresses have moved to another server."""

from project.base import *
