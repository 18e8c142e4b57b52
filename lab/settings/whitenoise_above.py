"""WhiteNoise stands above the middleware of CORS."""

from project.base import *

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    *(name for name in MIDDLEWARE if not name.endswith((".SecurityMiddleware", ".WhiteNoiseMiddleware"))),
]
WHITENOISE_ROOT = LAB_FILES
# The page itself is not listed yet.
CORS_ALLOWED_ORIGINS = ["https://partner.example"]
