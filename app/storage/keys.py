"""From a passphrase to the key of a work file, and whether a key fits the file."""

import hashlib
import hmac
import secrets
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["PAGE", "Key", "fits", "fresh_key", "key_of"]

PAGE = 4096
_SALT = 16
_CODE = 64
_WAL_HEAD = 32
_FRAME_HEAD = 24


@dataclass(frozen=True, slots=True, repr=False)
class Key:
    """The 32 bytes that encrypt a work file and the 16 it begins with; never shown or logged."""

    raw: bytes
    salt: bytes

    def __post_init__(self) -> None:
        if (len(self.raw), len(self.salt)) != (32, _SALT):
            raise ValueError("a key has 32 bytes and a salt of 16")

    def pragma(self) -> str:
        """Return the statement that unlocks a connection."""
        return f"PRAGMA key = \"x'{self.raw.hex()}{self.salt.hex()}'\""


def fresh_key(passphrase: str) -> Key:
    """Make the key of a new file, which will begin with a salt of its own."""
    return _derived(passphrase, secrets.token_bytes(_SALT))


def key_of(path: Path, passphrase: str) -> Key:
    """Make the key that would open the file if the passphrase is right."""
    with path.open("rb") as file:
        return _derived(passphrase, file.read(_SALT))


def fits(key: Key, path: Path) -> bool:
    """Tell whether a page of the file, or of the log beside it, is sealed with the key.

    SQLCipher 4 ends each page of 4096 bytes with HMAC-SHA512 over its content and number.
    Asking the bytes and not the database leaves a file untouched whose passphrase is wrong:
    SQLite would play back a log that a crash has left.
    """
    return any(_is_sealed(page, number, key) for page, number in _pages(path))


def _derived(passphrase: str, salt: bytes) -> Key:
    # An accented letter may be typed as one character or two, depending on the system.
    text = unicodedata.normalize("NFC", passphrase).encode()
    raw = hashlib.scrypt(text, salt=salt, n=2**16, r=8, p=1, maxmem=2**27, dklen=32)
    return Key(raw, salt)


def _pages(path: Path) -> Iterator[tuple[bytes, int]]:
    """Yield the first page of the file and then, should that one be torn, those of the log."""
    with path.open("rb") as file:
        yield file.read(PAGE), 1
    log = path.with_name(f"{path.name}-wal")
    if not log.is_file():
        return
    with log.open("rb") as file:
        file.seek(_WAL_HEAD)
        while len(frame := file.read(_FRAME_HEAD + PAGE)) == _FRAME_HEAD + PAGE:
            yield frame[_FRAME_HEAD:], int.from_bytes(frame[:4], "big")


def _is_sealed(page: bytes, number: int, key: Key) -> bool:
    salt = bytes(byte ^ 0x3A for byte in key.salt)
    seal = hashlib.pbkdf2_hmac("sha512", key.raw, salt, 2, 32)
    content = page[_SALT if number == 1 else 0 : -_CODE]
    code = hmac.digest(seal, content + number.to_bytes(4, "little"), "sha512")
    return hmac.compare_digest(code, page[-_CODE:])
