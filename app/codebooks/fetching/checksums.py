"""The checksums that a server, a mirror or a manifest gives with a file."""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterator, Mapping
from email.message import Message
from pathlib import Path

from app.codebooks.fetching.errors import FetchError

__all__ = ["beside", "check", "promised", "sha256_of"]

# RFC 9530 puts the value between colons, RFC 3230 does not.
_DIGEST = re.compile(r"(sha-256|sha-512|md5)=:?([A-Za-z0-9+/]+={0,2}):?", re.I)
_HASHES = {"sha-256": "sha256", "sha-512": "sha512", "md5": "md5"}
# These speak of the whole file, whatever part of it is sent.
_OF_THE_FILE = ("Repr-Digest", "Digest")
_OF_THE_ANSWER = ("Content-Digest",)
_BESIDE = re.compile(rb"\s*([0-9a-f]{64})(?=\s|$)", re.I)


def promised(headers: Message, *, is_whole: bool) -> dict[str, bytes]:
    """Return the digests that an answer carries for the whole file, by the name of their hash."""
    return dict(_told(headers, is_whole=is_whole))


def _told(headers: Message, *, is_whole: bool) -> Iterator[tuple[str, bytes]]:
    fields = _OF_THE_FILE + (_OF_THE_ANSWER if is_whole else ())
    for text in (headers.get(field, "") for field in fields):
        for name, value in _DIGEST.findall(text):
            yield from _decoded(_HASHES[name.lower()], value)
    if is_whole:
        yield from _decoded("md5", headers.get("Content-MD5", ""))


def _decoded(name: str, value: str) -> Iterator[tuple[str, bytes]]:
    try:
        digest = base64.b64decode(value, validate=True)
    except binascii.Error:
        return
    if len(digest) == hashlib.new(name, usedforsecurity=False).digest_size:
        yield name, digest


def beside(content: bytes) -> dict[str, bytes]:
    """Return the digest of a ``.sha256`` file, nothing if it is none."""
    found = _BESIDE.match(content)
    return {"sha256": bytes.fromhex(found[1].decode())} if found else {}


def check(path: Path, label: str, digests: Mapping[str, bytes]) -> None:
    """Compare a file, which is called ``label``, with what was promised of it.

    Raises:
        FetchError: it is another one.
    """
    for name, digest in digests.items():
        found = _hash(path, name)
        if found != digest:
            raise FetchError(
                f"{label} did not arrive as it was sent ({name} is "
                f"{found.hex()}, not {digest.hex()}): get it again."
            )


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, as it is printed."""
    return _hash(path, "sha256").hex()


def _hash(path: Path, name: str) -> bytes:
    with path.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.new(name, usedforsecurity=False)).digest()
