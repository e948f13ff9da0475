"""Pictures that stand within the words of a mail: logos and signatures, or pages of a scan.

A picture within the words is a document of its own only where it is large enough to be a page.
"""

import re
from collections.abc import Iterable
from email.message import Message
from html import unescape
from urllib.parse import unquote

from app.charts.recognition import Form, form_of
from app.charts.scans.page_size import may_be_page

__all__ = ["is_ornament", "shown_within"]

# Of a kind that is not read here, its size tells.
_LIGHT = 64 * 2**10
_NAMED = ("Content-ID", "Content-Location")
_SHOWN = re.compile(r"""(?:\bsrc\s*=\s*["']?\s*|\bcid:)([^"'\s>)]{1,2000})""", re.IGNORECASE)
_CID = re.compile("cid:", re.IGNORECASE)


def shown_within(pages: Iterable[str]) -> set[str]:
    """Return the names of the pictures that web pages of a mail show."""
    found = (_CID.sub("", name, 1) for page in pages for name in _SHOWN.findall(page))
    return {unquote(unescape(name)).strip("<>") for name in found}


def is_ornament(part: Message, content: bytes, shown: set[str]) -> bool:
    """Tell whether a part is a picture within the words that is too small to be a page."""
    # Pages saved by browsers name a picture by where it came from.
    names = {str(part.get(head, "")).strip().strip("<>") for head in _NAMED}
    if not names & shown or part.get_content_maintype() != "image":
        return False
    if form_of(content) is not Form.IMAGE:
        return len(content) < _LIGHT
    return not may_be_page(content)
