"""The listing of a publisher’s folder: which files stand in it."""

from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

__all__ = ["files_in"]

_CONTROL = 32


def files_in(page: str, address: str) -> list[str]:
    """Return the addresses of the files in the folder that a page lists.

    Everything that leads elsewhere is left out: parents, folders, other servers, odd names.
    """
    links = _Links()
    links.feed(page)
    links.close()
    return list(dict.fromkeys(_inside(links.found, address)))


def _inside(links: list[str], address: str) -> list[str]:
    # Servers do not agree with themselves on capitals: NCHS writes its folders both ways.
    folder = address.lower()
    found = []
    for link in links:
        try:
            target = urljoin(address, link)
            parts = urlsplit(target)
        except ValueError:
            continue
        parent, _, name = target.partition("?")[0].partition("#")[0].rpartition("/")
        if f"{parent}/".lower() == folder and not parts.query and _is_plain(unquote(name)):
            found.append(f"{address}{name}")
    return found


def _is_plain(name: str) -> bool:
    has_odd = any(ord(char) < _CONTROL or char in '/\\:*?"<>|' for char in name)
    return bool(name) and not has_odd and not name.startswith(".")


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.found += [value.strip() for name, value in attrs if name == "href" and value]
