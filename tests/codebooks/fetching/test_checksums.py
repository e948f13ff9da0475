"""Digests as servers write them."""

import base64
import hashlib
from email.message import Message

import pytest

from app.codebooks.fetching.checksums import beside, check, promised, sha256_of
from app.codebooks.fetching.errors import FetchError

BOOK = b"a book"
SHA256 = hashlib.sha256(BOOK).digest()
SHA512 = hashlib.sha512(BOOK).digest()
MD5 = hashlib.md5(BOOK, usedforsecurity=False).digest()


def written(digest):
    return base64.b64encode(digest).decode()


def headers(**fields):
    message = Message()
    for name, value in fields.items():
        message[name.replace("_", "-")] = value
    return message


@pytest.mark.parametrize(
    ("fields", "whole", "rest"),
    [
        ({"Digest": f"SHA-256={written(SHA256)}"}, {"sha256": SHA256}, {"sha256": SHA256}),
        (
            {"Repr_Digest": f"sha-512=:{written(SHA512)}:, md5=:{written(MD5)}:"},
            {"sha512": SHA512, "md5": MD5},
            {"sha512": SHA512, "md5": MD5},
        ),
        ({"Content_Digest": f"sha-256=:{written(SHA256)}:"}, {"sha256": SHA256}, {}),
        ({"Content_MD5": written(MD5)}, {"md5": MD5}, {}),
        ({"Digest": "crc32c=AAAA=="}, {}, {}),
        ({"Digest": "sha-256=AAAA"}, {}, {}),
        ({"Content_MD5": "not one"}, {}, {}),
        ({}, {}, {}),
    ],
    ids=["digest", "representation", "content", "md5", "unknown", "too short", "no base64", "none"],
)
def test_what_speaks_of_the_answer_does_not_speak_of_the_rest(fields, whole, rest):
    assert promised(headers(**fields), is_whole=True) == whole
    assert promised(headers(**fields), is_whole=False) == rest


@pytest.mark.parametrize(
    "text", [SHA256.hex(), f"{SHA256.hex()}  book.zip\n", f"{SHA256.hex().upper()} *book.zip"]
)
def test_a_checksum_file_is_read_with_and_without_name(text):
    assert beside(text.encode()) == {"sha256": SHA256}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"0" * 63, b"0" * 65, b"<html>"])
def test_anything_else_is_no_checksum(content):
    assert beside(content) == {}


@pytest.mark.parametrize("digests", [{}, {"md5": MD5}, {"sha256": SHA256, "sha512": SHA512}])
def test_what_fits_is_accepted(tmp_path, digests):
    path = tmp_path / "book.part"
    path.write_bytes(BOOK)
    check(path, "book.zip", digests)
    assert sha256_of(path) == SHA256.hex()


def test_what_does_not_fit_is_named_with_both_checksums(tmp_path):
    path = tmp_path / "book.part"
    path.write_bytes(BOOK + b".")
    with pytest.raises(FetchError, match=rf"book\.zip did not arrive .*not {SHA256.hex()}"):
        check(path, "book.zip", {"sha256": SHA256})
