"""Downloading one file: streamed, resumed, checked, and there only when it is whole."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPResponse
from urllib.error import HTTPError

from app.codebooks.fetching.accepting import accept
from app.codebooks.fetching.checksums import promised, sha256_of
from app.codebooks.fetching.connection import asked, broken_off, read_some
from app.codebooks.fetching.errors import FetchError
from app.codebooks.fetching.wanted import Fetched, Wanted
from app.codebooks.fetching.watch import Watch

__all__ = ["fetch"]

_UNCHANGED, _PARTIAL, _NO_SUCH_RANGE = 304, 206, 416


class _ChangedError(Exception):
    """What the server sends is not the rest of what is there."""


class _TooLargeError(FetchError):
    """More comes than a release holds."""


def fetch(wanted: Wanted, base_url: str | None, watch: Watch) -> Fetched:
    """Download a file; what is there already is gone on with, or renewed if it has changed.

    Raises:
        FetchError: it cannot be had whole and unchanged; one of its kinds says why.
    """
    coming = _Coming(wanted, base_url, watch)
    with _written(wanted):
        try:
            return coming.fetch()
        except _ChangedError:
            wanted.part.drop()
        except _TooLargeError:
            wanted.part.drop()
            raise
        try:
            return coming.fetch()
        except _ChangedError as error:
            raise FetchError(
                f"{wanted.target.name} changes while it is coming: get it again later."
            ) from error


@dataclass(frozen=True, slots=True)
class _Coming:
    """A file that is being downloaded."""

    wanted: Wanted
    base_url: str | None
    watch: Watch

    def fetch(self) -> Fetched:
        part = self.wanted.part
        with asked(self.wanted.address, part.asking(), self.base_url) as answer:
            if answer.status == _UNCHANGED:
                return self._fetched(is_resumed=False)
            is_resumed = answer.status == _PARTIAL
            if answer.status == _NO_SUCH_RANGE:
                raise _ChangedError
            if is_resumed and not part.continues(answer.headers):
                raise _ChangedError
            if not is_resumed:
                part.start(answer.headers)
            self._stream(answer)
            digests = promised(answer.headers, is_whole=not is_resumed)
        accept(self.wanted, self.base_url, digests)
        return self._fetched(is_resumed=is_resumed)

    def _stream(self, answer: HTTPResponse | HTTPError) -> None:
        size = self.wanted.part.size
        told = answer.headers.get("Content-Length", "")
        expected = size + int(told) if told.isdecimal() else None
        self._refuse_large(expected or 0)
        with self.wanted.part.path.open("ab") as file:
            self._tell(size, expected)
            while piece := read_some(answer, self.wanted.address):
                file.write(piece)
                size += len(piece)
                self._refuse_large(size)
                self._tell(size, expected)
        if expected not in (None, size):
            reason = f"{size:,} of {expected:,} bytes have arrived"
            raise broken_off(self.wanted.address, reason)

    def _refuse_large(self, size: int) -> None:
        if size > self.wanted.largest:
            raise _TooLargeError(
                f"{self.wanted.target.name} is larger than a release can be "
                f"({self.wanted.largest >> 20:,} MB): look at it in a browser first."
            )

    def _tell(self, size: int, expected: int | None) -> None:
        # Only the end is said to be complete.
        step = f"Downloading {self.wanted.target.name}"
        self.watch.tell(step, size, max(expected or 0, size + 1))

    def _fetched(self, *, is_resumed: bool) -> Fetched:
        target = self.wanted.target
        size, digest = target.stat().st_size, sha256_of(target)
        fetched = Fetched(target, self.wanted.address, size, digest, is_resumed)
        self.watch.tell(fetched.line, size, size)
        return fetched


@contextmanager
def _written(wanted: Wanted) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FetchError(
            f"{wanted.target.name} cannot be kept in {wanted.parts} ({error.strerror or error}): "
            "make room there, and get it again."
        ) from error
