"""Asking a publisher’s server, without trusting where it sends on to."""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPException, HTTPMessage, HTTPResponse
from ipaddress import ip_address
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
)

from typing_extensions import override

from app.codebooks.fetching.addresses import file_name, host_of, is_allowed
from app.codebooks.fetching.errors import ELSEWHERE, FetchError, NotThereError, UnreachableError

__all__ = ["asked", "broken_off", "read_some"]

_PATIENCE_S = 30
_PIECE = 1 << 16
# Answers that are no failures: unchanged since, and no such range.
_TOLD = (304, 416)
_NOT_THERE = (400, 401, 403, 404, 406, 410)
_HEADERS = {"User-Agent": "Coderdesk", "Accept": "*/*", "Accept-Encoding": "identity"}


@contextmanager
def asked(
    address: str, headers: Mapping[str, str], base_url: str | None
) -> Iterator[HTTPResponse | HTTPError]:
    """Ask for an address, and close the answer in the end; its status may be 304 or 416.

    Raises:
        NotThereError: the server does not have it, or does not hand it out.
        UnreachableError: no server answers.
        FetchError: it answers with a fault, or sends on to where it must not.
    """
    request = Request(address, headers={**_HEADERS, **headers})  # noqa: S310 - no file opener
    opener = _opener(address, base_url)
    try:
        answer = opener.open(request, timeout=_PATIENCE_S)
    except HTTPError as error:
        answer = error
        if error.code not in _TOLD:
            error.close()
            raise _refused(address, error) from error
    except (OSError, HTTPException) as error:
        raise _unreached(address, error) from error
    with answer:
        yield answer


def read_some(answer: HTTPResponse | HTTPError, address: str) -> bytes:
    """Return the next piece of an answer, nothing at its end.

    Raises:
        UnreachableError: the connection broke.
    """
    try:
        return answer.read(_PIECE)
    except (OSError, HTTPException) as error:
        raise broken_off(address, _reason(error)) from error


def broken_off(address: str, reason: str) -> UnreachableError:
    """Return what is said of a connection that broke."""
    return UnreachableError(
        f"The connection to {host_of(address)} broke off while {file_name(address)} was coming "
        f"({reason}): get it again; what has arrived is kept."
    )


class _Redirects(HTTPRedirectHandler):
    def __init__(self, base_url: str | None) -> None:
        self._base_url = base_url

    @override
    def redirect_request(
        self,
        req: Request,
        fp: IO[bytes],
        code: int,
        msg: str,
        headers: HTTPMessage,
        newurl: str,
    ) -> Request | None:
        if not is_allowed(newurl, self._base_url):
            fp.close()
            raise FetchError(
                f"{host_of(req.full_url)} sends on to {newurl[:100]}, which is not encrypted: "
                f"get the release in a browser and {ELSEWHERE}."
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(address: str, base_url: str | None) -> OpenerDirector:
    """Make an opener that knows the web and nothing else, neither files nor FTP."""
    opener = OpenerDirector()
    handlers = (
        # A mirror on this machine is not behind a proxy.
        ProxyHandler({} if _is_here(address) else None),
        HTTPHandler(),
        HTTPSHandler(context=ssl.create_default_context()),
        _Redirects(base_url),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
    )
    for handler in handlers:
        opener.add_handler(handler)
    return opener


def _is_here(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _refused(address: str, error: HTTPError) -> FetchError:
    host, name = host_of(address), file_name(address)
    if error.code in _NOT_THERE:
        return NotThereError(
            f"{host} does not hand out {name} ({error.code} {error.reason}): get the release in a "
            f"browser and {ELSEWHERE}."
        )
    return FetchError(
        f"{host} cannot hand out {name} now ({error.code} {error.reason}): try again later."
    )


def _unreached(address: str, error: Exception) -> UnreachableError:
    return UnreachableError(
        f"No connection to {host_of(address)} ({_reason(error)}): check the network, or get the "
        f"release elsewhere and {ELSEWHERE}."
    )


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, URLError) else error
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    return str(cause) or type(cause).__name__
