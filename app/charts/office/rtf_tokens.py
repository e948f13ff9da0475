"""Rich text taken apart: groups, control words, bytes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Token", "tokens_of"]

# The words of a control are followed by at most one blank, which belongs to it.
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?"
    rb"|\\'([0-9a-fA-F]{2})"
    rb"|\\([^a-zA-Z])"
    rb"|([{}])"
    rb"|([^\\{}\r\n]+)"
    rb"|[\r\n]+|\\",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One of: a control word with its number, a sign, a brace, or bytes of text."""

    word: str = ""
    number: int | None = None
    sign: str = ""
    brace: str = ""
    text: bytes = b""


def tokens_of(content: bytes) -> Iterator[Token]:
    """Yield the tokens; what ``bin`` counts off is left out."""
    at = 0
    while at < len(content):
        found = _TOKEN.match(content, at)
        if found is None:
            return
        at = found.end()
        word, number, code, sign, brace, text = found.groups()
        if word == b"bin":
            at += max(0, int(number or 0))
        elif word:
            yield Token(word=word.decode(), number=int(number) if number else None)
        elif code:
            yield Token(text=bytes.fromhex(code.decode()))
        elif sign:
            yield Token(sign=sign.decode("latin-1"))
        elif brace:
            yield Token(brace=brace.decode())
        elif text:
            yield Token(text=text)
