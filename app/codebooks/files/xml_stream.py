"""Reading the XML of a publisher piece by piece, without trusting it."""

from pathlib import Path
from typing import Protocol
from xml.parsers import expat

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.progress import Progress
from app.codebooks.receiving.received import Member

__all__ = ["Listener", "listen", "listen_whole"]

_PIECE = 1 << 16
_LARGEST = 200 << 20
_DEEPEST = 32


class Listener(Protocol):
    """What follows the elements of a file in the order in which they stand."""

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def wrote(self, text: str) -> None:
        """A piece of text; one run of text may come in several pieces."""

    def closed(self, name: str) -> None:
        """An element ends."""


class _Guard:
    """Passes elements on and counts how deep they stand."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener
        self._depth = 0

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ValueError("its elements are nested too deep")
        self._listener.opened(name, attributes)

    def closed(self, name: str) -> None:
        self._depth -= 1
        self._listener.closed(name)


def listen(path: Path, listener: Listener, step: str, progress: Progress) -> None:
    """Send the elements of a file to ``listener``, telling the bytes read.

    Raises:
        BrokenReleaseError: the file is not well-formed, too large, too deep, or declares a
            document type (official releases declare none; entities hide in it); or the
            listener raised ValueError.
    """
    parser = _parser(listener)
    size = path.stat().st_size
    _check_size(size, path.name)
    done = 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            _parse(parser, piece, path.name)
            done += len(piece)
            progress(step, done, size)
    _parse(parser, b"", path.name)


def listen_whole(member: Member, listener: Listener) -> None:
    """Send the elements of a received file to ``listener``.

    Raises:
        BrokenReleaseError: as ``listen`` does.
    """
    _check_size(len(member.content), member.name)
    parser = _parser(listener)
    for piece in (member.content, b""):
        _parse(parser, piece, member.name)


def _parser(listener: Listener) -> expat.XMLParserType:
    guard = _Guard(listener)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_document_type
    parser.StartElementHandler = guard.opened
    parser.EndElementHandler = guard.closed
    parser.CharacterDataHandler = listener.wrote
    return parser


def _check_size(size: int, name: str) -> None:
    if size > _LARGEST:
        raise _broken(name, f"it is larger than {_LARGEST >> 20} MB")


def _parse(parser: expat.XMLParserType, piece: bytes, name: str) -> None:
    try:
        # Nothing more to read: the file ends here.
        parser.Parse(piece, not piece)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise _broken(name, str(error)) from error


def _broken(name: str, reason: str) -> BrokenReleaseError:
    return BrokenReleaseError(f"{name} cannot be read: {reason}; get the release again.")


def _refuse_document_type(*_declared: object) -> None:
    raise ValueError("it declares a document type, which no official release does")
