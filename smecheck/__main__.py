"""Runs the command line as `python -m smecheck`."""

from smecheck.cli import main

if __name__ == "__main__":
    main()
