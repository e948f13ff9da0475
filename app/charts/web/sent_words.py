"""Words that a sender put where plain ones belong, marked up as a web page or not."""

import re

from app.charts.plain.paper import Paper
from app.charts.web.html_seen import as_seen
from app.charts.web.html_tree import html_tree
from app.charts.web.narrative import write_narrative
from app.charts.web.set_lines import lines_kept

__all__ = ["is_marked_up", "write_marked_up"]

_MARKUP = re.compile(
    r"<br\s*/?>|</(?:p|div|span|b|i|u|em|strong|font|h[1-6]|li|ul|ol|td|tr|table|body|html)\s*>",
    re.IGNORECASE,
)


def is_marked_up(text: str) -> bool:
    """Tell whether words carry the markup of a web page."""
    return bool(_MARKUP.search(text))


def write_marked_up(text: str, paper: Paper) -> None:
    """Write what a browser would show; several lines set by hand stay lines."""
    paper.end_line()
    write_narrative(lines_kept(as_seen(html_tree(text))), paper)
    paper.end_line()
