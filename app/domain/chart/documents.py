"""Documents of a chart: pages, their text and where each character stands."""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, overload

from app.domain.people import Patient

__all__ = [
    "Box",
    "Boxes",
    "ChartFile",
    "Document",
    "DocumentHead",
    "FoundDocument",
    "NoDocumentError",
    "Page",
    "Places",
    "ReadWord",
    "Section",
]


class NoDocumentError(LookupError):
    """There is no document with this number."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, y growing downward from the top of the page."""

    left: float
    top: float
    right: float
    bottom: float

    def distance(self, x: float, y: float) -> float:
        """Return how far a point lies outside; lines weigh more than columns."""
        dx = max(self.left - x, 0.0, x - self.right)
        dy = max(self.top - y, 0.0, y - self.bottom)
        return dx + 20 * dy


class Boxes(Sequence[Box]):
    """The boxes of a page, packed: 16 bytes a character instead of an object each."""

    def __init__(self, packed: "array[float]") -> None:
        if packed.typecode != "f" or len(packed) % 4:
            raise ValueError("boxes are packed as four single floats each")
        self._packed = packed

    @classmethod
    def of(cls, boxes: Iterable[Box]) -> "Boxes":
        """Pack boxes."""
        packed = array("f")
        for box in boxes:
            packed.extend((box.left, box.top, box.right, box.bottom))
        return cls(packed)

    def run(self, start: int, end: int) -> "array[float]":
        """Return left, top, right and bottom of characters in a row."""
        return self._packed[4 * start : 4 * end]

    @property
    def packed(self) -> "array[float]":
        """Return left, top, right, bottom of each character in a row, for storage."""
        return self._packed

    def __len__(self) -> int:
        return len(self._packed) // 4

    @overload
    def __getitem__(self, index: int) -> Box: ...
    @overload
    def __getitem__(self, index: slice) -> "Boxes": ...
    def __getitem__(self, index: int | slice) -> "Box | Boxes":
        if isinstance(index, slice):
            return Boxes.of(self[i] for i in range(*index.indices(len(self))))
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        at = 4 * (index % len(self))
        return Box(*self._packed[at : at + 4])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Boxes) and self._packed == other._packed

    def __hash__(self) -> int:
        return hash(self._packed.tobytes())


class Places(Protocol):
    """Where each character of a page stands."""

    def __len__(self) -> int: ...

    def __getitem__(self, index: int, /) -> Box: ...

    def run(self, start: int, end: int) -> "array[float]":
        """Return left, top, right and bottom of characters in a row."""


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word that a machine read from a picture, and how sure it was: 0 to 100."""

    start: int
    end: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its size in points; ``boxes[i]`` is where ``text[i]`` stands.

    A page without a text layer (a scan) has neither text nor boxes, unless a machine read it: then
    ``machine_read`` names each word, and nobody has verified any of them.
    """

    text: str
    boxes: Places
    width: float
    height: float
    machine_read: tuple[ReadWord, ...] = ()

    def __post_init__(self) -> None:
        if len(self.text) != len(self.boxes):
            raise ValueError(f"{len(self.text)} characters but {len(self.boxes)} boxes")

    @property
    def has_text_layer(self) -> bool:
        """Tell whether there is text to select and search."""
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document under its own heading; ``end`` is exclusive, parts may nest."""

    name: str
    page: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read from a file.

    ``format`` tells how its pages are made: ``text`` (on a grid of equal cells), ``pdf``, or
    ``image`` (a scan).
    """

    title: str
    format: str
    pages: tuple[Page, ...]
    kind: str = ""
    # Quoted, because within the class the name stands for its own default by then.
    date: "date | None" = None
    author: str = ""
    warnings: tuple[str, ...] = field(default=())
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundDocument:
    """A document in a file, with the bytes its pages come from: the file's or an enclosed one's.

    ``patient`` is whom the document itself or the file around it names, None without one.
    """

    document: Document
    content: bytes
    name: str
    patient: Patient | None = None


@dataclass(frozen=True, slots=True)
class ChartFile:
    """What a chart file holds; ``patient`` is None where the file names none."""

    format: str
    documents: tuple[FoundDocument, ...]
    patient: Patient | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentHead:
    """A stored document without its pages; ``sha256`` is that of the bytes as received.

    ``machine_read`` are the pages whose words a machine read and nobody has verified.
    """

    id: int
    title: str
    format: str
    name: str
    kind: str
    date: date | None
    sha256: str
    pages: int
    author: str = ""
    machine_read: tuple[int, ...] = ()
