"""The HTML of coverage policies as plain text."""

import re
from html import unescape
from html.parser import HTMLParser

from typing_extensions import override

__all__ = ["one_line", "plain_text"]

_LINES_OF_THEIR_OWN = """
address article blockquote br caption dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6
header hr li ol p pre section table tbody tfoot thead tr ul
"""
_BLOCKS = frozenset(_LINES_OF_THEIR_OWN.split())
_CELLS = frozenset(("td", "th"))
_UNSEEN = frozenset(("script", "style"))
_PARTING = _BLOCKS | _CELLS | _UNSEEN
_COMMENT, _COMMENT_END = "<!--", "-->"
_DECLARATION = re.compile(r"<[!?][^<>]*>")
# The parser takes quadratic time over tags that do not close and attributes that do not end: it is
# given tags without attributes only, and every other angle bracket as a character.
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>")
_LOOSE = re.compile(r"<(?!/?[A-Za-z][A-Za-z0-9]*>)")
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r" *\n *")
_GAPS = re.compile(r"\n{3,}")


def plain_text(html: str) -> str:
    """Return HTML as text: entities decoded, tags dropped, blocks and items of lists as lines."""
    if "<" not in html and "&lt;" in html:
        # Some fields are encoded once more as a whole.
        html = unescape(html)
    if "<" not in html:
        return _tidied(unescape(html))
    reader = _Reader()
    reader.feed(_bare(html))
    reader.close()
    return _tidied("".join(reader.pieces))


def one_line(html: str) -> str:
    """Return HTML as text on one line, such as a title."""
    return " ".join(plain_text(html).split())


def _bare(html: str) -> str:
    """Leave the tags that part a text, without attributes; all others are dropped."""
    return _LOOSE.sub("&lt;", _TAG.sub(_kept, _DECLARATION.sub("", _uncommented(html))))


def _kept(tag: re.Match[str]) -> str:
    name = tag[2].lower()
    return f"<{tag[1]}{name}>" if name in _PARTING else ""


def _uncommented(html: str) -> str:
    first, *others = html.split(_COMMENT)
    return first + "".join(other.partition(_COMMENT_END)[2] for other in others)


def _tidied(text: str) -> str:
    return _GAPS.sub("\n\n", _LINES.sub("\n", _BLANKS.sub(" ", text.replace("\r", "\n")))).strip()


class _Reader(HTMLParser):
    """Collects what is seen of a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unseen = ""

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag in _BLOCKS:
            self.pieces.append("\n- " if tag == "li" else "\n")
        else:
            self.pieces.append(" | " if self._is_within_line() else " ")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
        elif tag in _BLOCKS:
            self.pieces.append("\n")

    @override
    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(data)

    def _is_within_line(self) -> bool:
        return bool(self.pieces) and not self.pieces[-1].endswith("\n")
