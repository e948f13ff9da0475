"""What lies beside web pages for their looks: style sheets, scripts, typefaces, small pictures."""

from collections.abc import Iterable

from app.charts.scans.page_size import may_be_page

__all__ = ["holds_pages", "is_furniture"]

_PAGES = (".htm", ".html", ".xhtml", ".xml")
_LOOKS = (
    *(".css", ".js", ".map", ".xsl", ".xslt", ".svg", ".ico"),
    *(".woff", ".woff2", ".ttf", ".otf", ".eot"),
)
_PICTURES = (".gif", ".png", ".jpg", ".jpeg", ".bmp", ".webp")
# What carries documents from one system to another, and lists them (IHE XDM).
_LIST, _CARRIER = "metadata.xml", "ihe_xdm/"


def holds_pages(names: Iterable[str]) -> bool:
    """Tell whether there are web pages, or charts that style sheets belong to."""
    return any(name.lower().endswith(_PAGES) for name in names)


def is_furniture(name: str, content: bytes) -> bool:
    """Tell whether a file beside pages is for their looks, or a list of them for machines."""
    lowered = name.lower().replace("\\", "/")
    if lowered.endswith(_LOOKS):
        return True
    if lowered.endswith(_PICTURES):
        return not may_be_page(content)
    return lowered.endswith(_LIST) and _CARRIER in lowered
