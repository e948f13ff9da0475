"""Pictures that stand within the words of a mail: logos and signatures, or pages of a scan.

A picture within the words is a document of its own only where it is large enough to be a page.
"""

import re
from collections.abc import Iterable
from email.message import Message
from urllib.parse import unquote

from app.charts.page_size import may_be_page
from app.charts.recognition import Form, form_of

__all__ = ["is_ornament", "shown_within"]

# Of a kind that is not read here, its size tells.
_LIGHT = 64 * 2**10
_SHOWN = re.compile(r"""cid:([^"'\s>)&]{1,300})""", re.IGNORECASE)


def shown_within(pages: Iterable[str]) -> set[str]:
    """Return the names of the pictures that web pages of a mail show."""
    return {unquote(name).strip("<>") for page in pages for name in _SHOWN.findall(page)}


def is_ornament(part: Message, content: bytes, shown: set[str]) -> bool:
    """Tell whether a part is a picture within the words that is too small to be a page."""
    name = str(part.get("Content-ID", "")).strip().strip("<>")
    if name not in shown or part.get_content_maintype() != "image":
        return False
    if form_of(content) is not Form.IMAGE:
        return len(content) < _LIGHT
    return not may_be_page(content)
