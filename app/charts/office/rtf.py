"""Rich text (RTF) to pages of text."""

import codecs
from dataclasses import replace

from app.charts.office.rtf_state import State
from app.charts.office.rtf_tokens import Token, tokens_of
from app.charts.office.rtf_words import (
    CHARSETS,
    CODE_PAGES,
    SECOND_FORMS,
    SEEN_THOUGH_OPTIONAL,
    SIGNS,
    SYMBOL,
    SYMBOLS,
    UNSEEN,
    WORDS,
)
from app.charts.plain.grid import laid_out
from app.charts.plain.ligatures import spelled
from app.charts.unreadable import UnreadableError, WordlessError
from app.domain.chart.documents import Document

__all__ = ["MAX_SIZE", "read_rtf"]

MAX_SIZE = 64 * 2**20

_DEEPEST = 1_000
_MAX_PAGES = 5_000


def read_rtf(content: bytes) -> Document:
    """Read the text; rows of tables are lines, page breaks begin pages.

    Raises:
        UnreadableError: the file is too large, nested too deep, breaks off, or has no words.
    """
    if len(content) > MAX_SIZE:
        raise UnreadableError(f"The rich text is larger than {MAX_SIZE // 2**20} MB: split it")
    reader = _Reader()
    for token in tokens_of(content):
        reader.read(token)
    text = reader.finished()
    if not text.strip():
        raise WordlessError("The rich text holds no words: save it as PDF, attach that")
    pages = [page for page in text.split("\f") if page.strip()]
    if len(pages) > _MAX_PAGES:
        raise UnreadableError(f"The text has more than {_MAX_PAGES:,} pages: split it")
    warnings = ("Pictures in the rich text are not shown",) if reader.has_pictures else ()
    return Document("", "text", tuple(map(laid_out, map(_tidied, pages))), warnings=warnings)


def _tidied(page: str) -> str:
    lines = [line.rstrip() for line in spelled(page).strip("\n").split("\n")]
    return "\n".join(lines) + "\n"


class _Reader:
    def __init__(self) -> None:
        self.has_pictures = False
        self._text: list[str] = []
        self._bytes = bytearray()
        self._author = b""
        self._encoding = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._state = State()
        self._open: list[State] = []
        self._is_first = False
        self._to_skip = 0
        self._high = 0

    def read(self, token: Token) -> None:
        if token.brace:
            self._brace(token.brace)
        elif token.word:
            self._control(token.word, token.number)
        elif token.sign:
            self._sign(token.sign)
        else:
            self._add_bytes(token.text)

    def finished(self) -> str:
        self._decode()
        if self._open:
            raise UnreadableError("The rich text breaks off before its end: have it sent again")
        return "".join(self._text)

    def _brace(self, brace: str) -> None:
        self._decode()
        self._to_skip = 0
        if brace == "{":
            self._open.append(self._state)
            self._is_first = True
            if len(self._open) > _DEEPEST:
                raise UnreadableError("The rich text is nested too deep: save it as PDF")
        elif self._open:
            is_apart = self._state.is_apart
            self._state = self._open.pop()
            if is_apart and not self._state.is_apart:
                self._begin_line()

    def _sign(self, sign: str) -> None:
        if sign == "*":
            # An optional destination: what is not known is not shown.
            self._state = replace(self._state, is_unseen=True)
        else:
            self._add(SIGNS.get(sign, ""))

    def _control(self, word: str, number: int | None) -> None:
        is_first, self._is_first = self._is_first, False
        if word == "pict":
            self.has_pictures = self.has_pictures or not self._state.is_unseen
        if word in UNSEEN:
            is_second_form = self._state.is_second_form or word in SECOND_FORMS
            self._state = replace(
                self._state,
                is_unseen=True,
                in_fonts=word == "fonttbl",
                is_second_form=is_second_form,
            )
        elif word == "upr":
            seen = not self._state.is_unseen
            self._state = replace(self._state, is_unseen=True, has_other_form=seen)
        elif word == "ud":
            self._state = replace(self._state, is_unseen=not self._state.has_other_form)
        elif word in SEEN_THOUGH_OPTIONAL:
            self._begin_apart(word)
        elif word in WORDS:
            self._add(WORDS[word])
        elif word == "u":
            self._add_unicode((number or 0) % 0x10000)
        elif not is_first or word != "rtf":
            self._set(word, number)

    def _begin_apart(self, word: str) -> None:
        if not self._state.is_second_form:
            self._begin_line()
            self._state = replace(self._state, is_unseen=False, is_apart=True)
        if word == "annotation":
            author, self._author = (
                self._author.decode(self._encoding, errors="replace").strip(),
                b"",
            )
            self._add(f"Comment by {author}: " if author else "Comment: ")

    def _set(self, word: str, number: int | None) -> None:
        if word == "uc":
            self._state = replace(self._state, skip=max(0, min(number or 0, 8)))
        elif word in {"v", "deleted"}:
            self._state = replace(self._state, is_hidden=number != 0)
        elif word == "plain":
            self._state = replace(self._state, is_hidden=False, encoding="")
        elif word == "ansicpg":
            self._encoding = _known(f"cp{number}") or self._encoding
        elif word in CODE_PAGES:
            self._encoding = CODE_PAGES[word]
        elif word == "atnauthor":
            self._state = replace(self._state, is_unseen=True, names_author=True)
        elif word == "f":
            self._choose_font(number or 0)
        elif word == "fcharset" and self._state.in_fonts:
            self._fonts[self._font] = CHARSETS.get(number or 0, "")

    def _choose_font(self, number: int) -> None:
        self._decode()
        self._font = number
        self._state = replace(self._state, encoding=self._fonts.get(number, ""))

    def _add_bytes(self, text: bytes) -> None:
        self._is_first = False
        skipped = min(self._to_skip, len(text))
        self._to_skip -= skipped
        if self._state.names_author:
            self._author += text
        elif not (self._state.is_unseen or self._state.is_hidden):
            self._bytes += text[skipped:]

    def _add_unicode(self, code: int) -> None:
        if 0xD800 <= code < 0xDC00:
            self._high = code
        elif 0xDC00 <= code < 0xE000:
            if self._high:
                self._add(chr(0x10000 + ((self._high - 0xD800) << 10) + (code - 0xDC00)))
            self._high = 0
        else:
            self._add(chr(code))
        self._to_skip = self._state.skip

    def _add(self, text: str) -> None:
        self._decode()
        if not (self._state.is_unseen or self._state.is_hidden):
            self._text.append(text)

    def _begin_line(self) -> None:
        self._decode()
        if self._text and not self._text[-1].endswith(("\n", "\f")):
            self._text.append("\n")

    def _decode(self) -> None:
        if self._bytes:
            encoding = self._state.encoding or self._encoding
            if encoding == SYMBOL:
                signs = self._bytes.decode("latin-1")
                self._text.append("".join(SYMBOLS.get(sign, sign) for sign in signs))
            else:
                self._text.append(self._bytes.decode(encoding, errors="replace"))
            self._bytes.clear()


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return ""
