"""The origins are listed; everything else is as it should be."""

from project.base import *
