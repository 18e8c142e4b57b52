"""The static files of development, which runserver serves outside of all middleware."""

from project.base import *

INSTALLED_APPS = ["django.contrib.staticfiles", *INSTALLED_APPS]
STATIC_URL = f"/{word('static')}/"
STATICFILES_DIRS = [LAB_FILES]
