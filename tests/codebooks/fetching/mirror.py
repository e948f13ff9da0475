"""A web server on this machine that serves what a test lays into it, as badly as it asks for."""

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

__all__ = ["Mirror", "Served", "serving"]


@dataclass
class Served:
    """A file: ``cut`` bytes are sent of it, ``length`` is what is said of its size.

    ``etag`` and ``modified`` are what it is known by; ``lies`` answers a range with another one.
    """

    content: bytes = b""
    status: int = 200
    etag: str = ""
    modified: str = ""
    has_ranges: bool = True
    cut: int | None = None
    length: int | None = None
    lies: bool = False
    headers: dict[str, str] = field(default_factory=dict)


class Mirror(ThreadingHTTPServer):
    """What is served at which path, and what was asked for."""

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.served: dict[str, Served] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]

    def lay(self, path: str, content: bytes = b"", **kind) -> Served:
        self.served[path] = Served(content, **kind)
        return self.served[path]


class _Handler(BaseHTTPRequestHandler):
    server: Mirror

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        served = self.server.served.get(self.path)
        if served is None:
            self.send_error(404)
        elif served.status != 200:
            self._answer(served, served.status, 0)
        elif self._is_unchanged(served):
            self._answer(Served(), 304, 0)
        elif (first := self._first(served)) is None:
            self._answer(served, 200, 0)
        elif first >= len(served.content):
            self._answer(Served(), 416, 0)
        else:
            self._answer(served, 206, first)

    def _is_unchanged(self, served: Served) -> bool:
        marks = (self.headers["If-None-Match"], self.headers["If-Modified-Since"])
        return any(mark and mark in (served.etag, served.modified) for mark in marks)

    def _first(self, served: Served) -> int | None:
        wanted = self.headers["Range"]
        if not wanted or not served.has_ranges:
            return None
        if not served.lies and self.headers["If-Range"] not in (served.etag, served.modified):
            return None
        return int(wanted.removeprefix("bytes=").rstrip("-"))

    def _answer(self, served: Served, status: int, first: int) -> None:
        body = served.content[first:]
        self.send_response(status)
        if status == 206:
            told = 0 if served.lies else first
            last = len(served.content) - 1
            self.send_header("Content-Range", f"bytes {told}-{last}/{len(served.content)}")
        for name, value in self._headers(served, len(body)):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body[: served.cut] if served.cut is not None else body)
        self.close_connection = True

    def _headers(self, served: Served, size: int):
        if served.length != -1:
            yield "Content-Length", str(size if served.length is None else served.length)
        if served.etag:
            yield "ETag", served.etag
        if served.modified:
            yield "Last-Modified", served.modified
        yield from served.headers.items()

    def log_message(self, *_) -> None:
        """Say nothing."""


@contextmanager
def serving():
    """Serve until the block ends."""
    with Mirror() as mirror:
        thread = threading.Thread(target=mirror.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield mirror
        finally:
            mirror.shutdown()
            thread.join()
