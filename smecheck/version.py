"""The version of smecheck and the folder it is installed in, told once."""

from pathlib import Path

__version__ = "0.1.0"
PACKAGE = Path(__file__).parent
