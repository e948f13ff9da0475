"""Where the passphrase of a work file comes from when there is no window."""

import getpass
import os
import sys
from contextlib import suppress
from pathlib import Path

from app.cli.outcome import CommandError, Exit
from app.workfile.passphrases import remembered

__all__ = ["passphrase_of"]


def passphrase_of(path: Path) -> str:
    """Return the passphrase from ``CODERDESK_PASSPHRASE``, the key ring or a prompt.

    Raises:
        CommandError: none of them gives one.
    """
    known = os.environ.get("CODERDESK_PASSPHRASE") or remembered(path)
    if known:
        return known
    if sys.stdin is not None and sys.stdin.isatty():
        with suppress(EOFError):
            return getpass.getpass(f"Passphrase of {path}: ")
    raise CommandError(
        f"No passphrase for {path}: set CODERDESK_PASSPHRASE or call from a terminal.",
        Exit.MISSING,
    )
