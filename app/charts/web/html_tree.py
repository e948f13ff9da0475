"""Web pages as trees, read as leniently as a browser does and without running anything."""

from html.parser import HTMLParser

from app.charts.tree import Node
from app.charts.unreadable import UnreadableError

__all__ = ["MAX_ELEMENTS", "html_tree"]

MAX_ELEMENTS = 1_000_000

_DEEPEST = 150
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"),
    *("source", "track", "wbr"),
}
# Which elements end where one of the same family begins, as long as they stand within the other.
_ENDS = {
    "li": ({"li"}, {"ul", "ol"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "option": ({"option"}, {"select"}),
}
_ENDING_PARAGRAPHS = {
    *("p", "div", "table", "ul", "ol", "dl", "pre", "form", "hr", "blockquote", "h1", "h2", "h3"),
    *("h4", "h5", "h6", "section", "article", "header", "footer"),
}


def html_tree(text: str) -> Node:
    """Return the page under an element of no name.

    Raises:
        UnreadableError: the page has more elements than a chart has.
    """
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.top


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.top = Node("")
        self._open = [self.top]
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise UnreadableError(
                f"The page has more than {MAX_ELEMENTS:,} elements: have it sent in parts"
            )
        if tag in _ENDING_PARAGRAPHS:
            self._end({"p"}, _ENDING_PARAGRAPHS - {"p"} | {"td", "th", "li"})
        if tag in _ENDS:
            self._end(*_ENDS[tag])
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(node)
        # What is nested deeper than any page is laid flat.
        if tag not in _VOID and len(self._open) < _DEEPEST:
            self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "br":
            # A browser takes a stray end for a line break.
            return
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].name == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def _end(self, names: set[str], within: set[str]) -> None:
        """End the outermost open element of the names that stands within the innermost other."""
        outermost = 0
        for place in range(len(self._open) - 1, 0, -1):
            if self._open[place].name in within:
                break
            if self._open[place].name in names:
                outermost = place
        if outermost:
            del self._open[outermost:]
