"""How large a picture within something else must be to be a page."""

from app.charts.recognition import Form, form_of
from app.charts.unreadable import UnreadableError

__all__ = ["may_be_page"]

# The shorter side of a page at 72 points an inch, of a fax too; logos and signatures are smaller.
_SHORTER_SIDE = 600


def may_be_page(content: bytes) -> bool:
    """Tell whether a picture is as large as a page; what is damaged may be one."""
    if form_of(content) is not Form.IMAGE:
        return False
    from app.charts.scans.scan import Scan  # noqa: PLC0415 - loads Pillow

    try:
        scan = Scan(content)
    except UnreadableError:
        return True
    try:
        return min(scan.shape) >= _SHORTER_SIDE
    finally:
        scan.close()
