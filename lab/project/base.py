"""A healthy development project: each module of lab/settings extends it and says only what it does differently."""

import os
from urllib.parse import urlsplit

from corsheaders.defaults import default_headers, default_methods

from project.words import word

# The page's port is chosen free at each start, so its origin comes from outside.
LAB_ORIGIN = os.environ.get("LAB_ORIGIN", "http://localhost:5173")
# The port that the page "had before", and the server that this one sends pages on to.
LAB_OLD_ORIGIN = os.environ.get("LAB_OLD_ORIGIN", "http://localhost:5172")
LAB_ELSEWHERE = os.environ.get("LAB_ELSEWHERE", "http://127.0.0.1:9")
LAB_FILES = os.environ.get("LAB_FILES", "files")
# The origin that one view writes by hand.
LAB_FEED_ORIGIN = "https://shop.example"

PAGE_HOST = urlsplit(LAB_ORIGIN).hostname
PAGE_PORT = urlsplit(LAB_ORIGIN).port
OTHER_LOOPBACK = {"localhost": "127.0.0.1", "127.0.0.1": "localhost"}[PAGE_HOST]

SECRET_KEY = "corscope-lab-on-this-machine-only"
DEBUG = True
ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1"]
ROOT_URLCONF = "project.urls"
WSGI_APPLICATION = "project.wsgi.application"
USE_TZ = True

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "corsheaders",
    "rest_framework",
    "shop",
]

MIDDLEWARE = [
    "corsheaders.middleware.CorsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

# The whole session is in the (signed) cookie: the lab needs no database.
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"

REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
}

# A partner's site uses the API too. Nothing in the lab fails for it, and nothing may after a fix.
CORS_ALLOWED_ORIGINS = [LAB_ORIGIN, "https://partner.example"]
CORS_ALLOW_HEADERS = (*default_headers, "x-partner-key")
CORS_EXPOSE_HEADERS = ["x-partner-quota"]
