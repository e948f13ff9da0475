"""Pictures within other files: those large enough to be a page are documents of their own."""

import re
from collections.abc import Callable, Iterable, Iterator

from app.charts.archive import merged
from app.charts.enclosing import decoded_base64
from app.charts.opening import Opener, stem
from app.charts.page_size import may_be_page
from app.charts.unreadable import UnreadableError
from app.domain.documents import ChartFile

__all__ = ["Picture", "pasted_into", "with_pictures"]

Picture = tuple[bytes, str]
"""The bytes of a picture and the name of its file."""

_PASTED = re.compile(
    rb"""src\s*=\s*["']?\s*data:image/([a-z]{3,4});base64,([A-Za-z0-9+/=\s]+)""", re.IGNORECASE
)


def pasted_into(page: bytes) -> Iterator[Picture]:
    """Yield the pictures that stand in a web page itself."""
    for number, found in enumerate(_PASTED.finditer(page), start=1):
        try:
            content = decoded_base64(found[2].decode())
        except UnreadableError:
            continue
        yield content, f"picture {number}.{found[1].decode()}"


def with_pictures(
    read: Callable[[], ChartFile], pictures: Iterable[Picture], name: str, opener: Opener
) -> ChartFile:
    """Read a file and open the pages pasted into it; pages alone stand for a file without words.

    Raises:
        UnreadableError: the file cannot be read, and no page is pasted into it.
        TooMuchError: more comes out than may.
    """
    pages, left = list[ChartFile](), 0
    for content, title in pictures:
        if may_be_page(content):
            pages.append(opener.enclosed(content, f"{stem(name)}, {title}"))
        else:
            left += 1
    told = [ChartFile("", (), warnings=(_said(left),))] if left else []
    if not pages:
        found = read()
        return merged(found.format, [found, *told]) if told else found
    try:
        found = read()
    except UnreadableError:
        return merged("image", pages)
    return merged(found.format, [found, *told, *pages])


def _said(count: int) -> str:
    if count == 1:
        return "A picture in the document is not shown"
    return f"{count} pictures in the document are not shown"
