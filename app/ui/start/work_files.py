"""What the start needs of work files and of the key ring."""

from pathlib import Path
from typing import Protocol

from app.domain.people import Coder
from app.workfile.workfile import OpenWork

__all__ = ["KeyRing", "WorkFiles"]


class WorkFiles(Protocol):
    """Creates and opens work files; the module `app.workfile.workfile` is one."""

    def create(self, path: Path, passphrase: str, coder: Coder) -> OpenWork:
        """Create a work file and open it."""

    def open_work(self, path: Path, passphrase: str) -> OpenWork:
        """Open a work file."""


class KeyRing(Protocol):
    """Keeps passphrases for the user; the module `app.workfile.passphrases` is one."""

    def is_available(self) -> bool:
        """Tell whether this computer has a key ring that works."""

    def remembered(self, path: Path) -> str | None:
        """Return the passphrase kept for a work file, None when there is none."""

    def remember(self, path: Path, passphrase: str) -> object:
        """Keep the passphrase of a work file, where there is a key ring."""

    def forget(self, path: Path) -> None:
        """Let go of the passphrase of a work file."""
