"""As it would run for everybody: without DEBUG, CORS in order."""

from project.base import *

DEBUG = False
