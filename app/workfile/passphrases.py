"""Passphrases in the system's key ring, where there is one.

The key ring is a convenience: without one (headless Linux) the passphrase is asked for.
"""

from pathlib import Path

import keyring
from keyring.errors import KeyringError

__all__ = ["forget", "is_available", "remember", "remembered"]

_SERVICE = "Coderdesk work file"
# Back ends below this only refuse, or keep passphrases unencrypted.
_TRUSTED = 1


def is_available() -> bool:
    """Tell whether this computer has a key ring that works."""
    return float(keyring.get_keyring().priority) >= _TRUSTED


def remembered(path: Path) -> str | None:
    """Return the passphrase kept for this work file, None without one or without a key ring."""
    if not is_available():
        return None
    try:
        return keyring.get_password(_SERVICE, str(path.resolve()))
    except KeyringError:
        return None


def remember(path: Path, passphrase: str) -> bool:
    """Keep the passphrase of this work file; return False where there is no key ring."""
    if not is_available():
        return False
    try:
        keyring.set_password(_SERVICE, str(path.resolve()), passphrase)
    except KeyringError:
        return False
    return True


def forget(path: Path) -> None:
    """Take the passphrase of this work file out of the key ring, if it is there."""
    try:
        keyring.delete_password(_SERVICE, str(path.resolve()))
    except KeyringError:
        return
