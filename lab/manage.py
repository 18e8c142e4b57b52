"""Django's command line for the lab; DJANGO_SETTINGS_MODULE names one of lab/settings."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings.healthy")
    execute_from_command_line(sys.argv)
