"""Starts Coderdesk: ``python -m app`` and the console script ``coderdesk``."""

import sys

from app.main import main

__all__ = ["run"]


def run() -> None:
    """Run with the arguments of the process and exit with the outcome."""
    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
