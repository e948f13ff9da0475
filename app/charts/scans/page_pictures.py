"""Pictures and files within other files; pictures as large as a page are documents too."""

import re
from collections.abc import Callable, Iterable

from app.charts.archive import merged
from app.charts.enclosing import decoded_base64
from app.charts.opening import Opener, stem
from app.charts.scans.page_size import may_be_page
from app.charts.unreadable import UnreadableError, WordlessError
from app.domain.chart.documents import ChartFile

__all__ = ["Picture", "pasted_into", "with_pictures"]

Picture = tuple[bytes, str]
"""The bytes of a picture, or of another file, and its name."""

_PASTED = re.compile(
    rb"""\b(?:src|data|href)\s*=\s*["']?\s*data:([a-z]{1,20})/([\w.+-]{1,80})[\w.;=-]{0,80};base64,"""
    rb"""([A-Za-z0-9+/=\s]+)""",
    re.IGNORECASE,
)
_PICTURE = "image"
_FILES = {"pdf", "rtf", "html", "plain", "xml", "zip"}


def pasted_into(page: bytes) -> tuple[list[Picture], list[Picture]]:
    """Return the pictures that stand in a web page itself, and the files."""
    pictures, files = list[Picture](), list[Picture]()
    for number, found in enumerate(_PASTED.finditer(page), start=1):
        family, kind = (each.decode().lower() for each in found.groups()[:2])
        place = pictures if family == _PICTURE else files
        if family != _PICTURE and kind not in _FILES:
            continue
        try:
            content = decoded_base64(found[3].decode())
        except UnreadableError:
            # As a browser does, which shows the words around it.
            continue
        place.append((content, f"{family} {number}.{kind}"))
    return pictures, files


def with_pictures(
    read: Callable[[], ChartFile],
    pictures: Iterable[Picture],
    name: str,
    opener: Opener,
    files: Iterable[Picture] = (),
) -> ChartFile:
    """Read a file and open the pages and the files set into it, which may stand for its words.

    Raises:
        UnreadableError: the file cannot be read, or has no words and nothing is set into it.
        TooMuchError: more comes out than may.
    """
    pages = [opener.enclosed(content, f"{stem(name)}, {title}") for content, title in files]
    left = 0
    for content, title in pictures:
        if may_be_page(content):
            pages.append(opener.enclosed(content, f"{stem(name)}, {title}"))
        else:
            left += 1
    told = [ChartFile("", (), warnings=(_said(left),))] if left else []
    try:
        found = read()
    except WordlessError:
        if not any(page.documents for page in pages):
            raise
        return merged(next(page.format for page in pages if page.documents), pages)
    more = [*told, *pages]
    return merged(found.format, [found, *more]) if more else found


def _said(count: int) -> str:
    if count == 1:
        return "A picture in the document is not shown"
    return f"{count} pictures in the document are not shown"
