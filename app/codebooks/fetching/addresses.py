"""Addresses of files and listings, at the publisher or on a mirror, and names of files here."""

import re
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from app.codebooks.fetching.errors import WrongAddressError

__all__ = ["candidates", "checked_base", "file_name", "host_of", "is_allowed", "is_listing"]

_SCHEMES = {"http", "https"}
_LONGEST = 120
_UNSAFE = re.compile(r"[^A-Za-z0-9._ ()-]")


def checked_base(base_url: str | None) -> str | None:
    """Return the address of a mirror without the slashes at its end, None for none.

    Raises:
        WrongAddressError: it is no address of a web server.
    """
    if base_url is None:
        return None
    try:
        parts = urlsplit(base_url)
        # A password in an address would stand in every line about it.
        is_open = parts.username is None and parts.password is None
        if parts.scheme in _SCHEMES and parts.hostname and parts.port != 0 and is_open:
            return urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), "", ""))
    except ValueError:
        pass
    raise WrongAddressError(
        f"“{base_url.rpartition('@')[2][:100]}” is no address of a mirror: write it like "
        "https://mirror.example/books, without a name and a password."
    )


def candidates(address: str, base_url: str | None) -> tuple[str, ...]:
    """Return where the file or listing of an address is to be asked for.

    A mirror may have the folders of the publisher, or lay all files into one.
    """
    parts = urlsplit(address)
    path = quote(parts.path, safe="/%()")
    if base_url is None:
        return (urlunsplit((parts.scheme, parts.netloc, path, "", "")),)
    flat = "/" if is_listing(address) else path[path.rindex("/") :]
    return tuple(dict.fromkeys((f"{base_url}{path}", f"{base_url}{flat}")))


def is_listing(address: str) -> bool:
    """Tell whether an address is that of a folder."""
    return address.endswith("/")


def is_allowed(address: str, base_url: str | None) -> bool:
    """Tell whether a server may send on to an address: encrypted, or on the mirror itself."""
    parts = urlsplit(address)
    if parts.scheme == "https":
        return True
    return parts.scheme == "http" and base_url is not None and host_of(base_url) == parts.netloc


def host_of(address: str) -> str:
    """Return the server of an address, with its port where it names one."""
    return urlsplit(address).netloc


def file_name(address: str) -> str:
    """Return the name under which the file of an address is kept, safe on every system."""
    name = unquote(urlsplit(address).path.rpartition("/")[2])
    return _UNSAFE.sub("_", name)[-_LONGEST:].lstrip(". ") or "release"
