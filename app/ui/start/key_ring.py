"""The key ring of the system, asked whether there is one."""

from pathlib import Path

import keyring

from app.workfile import passphrases

__all__ = ["SystemKeyRing"]

# Back ends below this only refuse, or keep passphrases unencrypted.
_TRUSTED = 1


class SystemKeyRing:
    """Keeps passphrases of work files where the system keeps those of its user."""

    def is_available(self) -> bool:
        """Tell whether this computer has a key ring that works."""
        return float(keyring.get_keyring().priority) >= _TRUSTED

    def remembered(self, path: Path) -> str | None:
        """Return the passphrase kept for a work file, None when there is none."""
        return passphrases.remembered(path) if self.is_available() else None

    def remember(self, path: Path, passphrase: str) -> None:
        """Keep the passphrase of a work file, where there is a key ring."""
        passphrases.remember(path, passphrase)

    def forget(self, path: Path) -> None:
        """Take the passphrase of a work file out of the key ring."""
        passphrases.forget(path)
