"""Passphrases in the system's key ring, where there is one.

The key ring is a convenience: without one (headless Linux) the passphrase is asked for.
"""

from pathlib import Path

import keyring
from keyring.backends import fail
from keyring.errors import KeyringError

__all__ = ["forget", "is_available", "remember", "remembered"]

_SERVICE = "Coderdesk work file"


def is_available() -> bool:
    """Tell whether there is a key ring that keeps anything."""
    return not isinstance(keyring.get_keyring(), fail.Keyring)


def remembered(path: Path) -> str | None:
    """Return the passphrase kept for this work file, None without one or without a key ring."""
    try:
        return keyring.get_password(_SERVICE, str(path.resolve()))
    except KeyringError:
        return None


def remember(path: Path, passphrase: str) -> bool:
    """Keep the passphrase of this work file; return False where there is no key ring."""
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
