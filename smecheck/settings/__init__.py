"""Where settings come from, and the one frozen Settings that everything after the command line sees."""

from smecheck.settings.configuration import Configuration, load
from smecheck.settings.ignoring import Ignoring
from smecheck.settings.values import DEFAULT_MODEL, Settings

__all__ = ["DEFAULT_MODEL", "Configuration", "Ignoring", "Settings", "load"]
