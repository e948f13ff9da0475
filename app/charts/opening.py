"""What a chart file holds: one document or many, each recognised by its content."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PureWindowsPath

from app.charts.readers import reader_of
from app.charts.recognition import form_of
from app.charts.scans.machine import Machine
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import ChartFile, FoundDocument

__all__ = [
    "ENCLOSED",
    "MAX_TITLE",
    "Limits",
    "Opener",
    "TooMuchError",
    "Watch",
    "open_chart",
    "shown",
    "stem",
]

MAX_TITLE = 120
ENCLOSED = ".enclosed"
"""The ending of the name of a file that has none where it is enclosed."""

Watch = Callable[[str], object]


class TooMuchError(UnreadableError):
    """More comes out of a file than a chart holds."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How much may come out of one file: files in files, documents, and bytes."""

    depth: int = 8
    files: int = 5_000
    size: int = 1 << 30


class Opener:
    """Opens a file and what is enclosed in it, counting as it goes."""

    def __init__(
        self,
        limits: Limits | None = None,
        machine: Machine | None = None,
        watch: Watch | None = None,
    ) -> None:
        """Take what reads pages without a text layer, where something does.

        ``watch`` is told the name of each file before it is read; what it raises ends the work.
        """
        self.limits = limits or Limits()
        self.machine = machine
        self._watch = watch
        self._depth = 0
        self._files = 0
        self._size = 0

    def opened(self, content: bytes, name: str) -> ChartFile:
        """Read a file; ``name`` only lends its stem to documents that have no title.

        Raises:
            UnreadableError: the file cannot be read, or not one document in it.
            TooMuchError: more comes out of it than may.
        """
        if self._watch is not None:
            self._watch(shown(name).removesuffix(ENCLOSED))
        if not content:
            raise UnreadableError(
                "The file is empty: save it again at its source, then attach that"
            )
        self._count(content)
        self._depth += 1
        try:
            return _titled(reader_of(form_of(content))(content, name, self), name)
        except RecursionError as error:
            raise UnreadableError("The file is nested too deep: have it sent again") from error
        finally:
            self._depth -= 1

    def enclosed(self, content: bytes, name: str) -> ChartFile:
        """Read a file within another; where it cannot be read, a warning says why.

        Raises:
            TooMuchError: more comes out than may.
        """
        try:
            return self.opened(content, name)
        except TooMuchError:
            raise
        except UnreadableError as error:
            said = shown(name).removesuffix(ENCLOSED)
            return ChartFile("", (), warnings=(f"Enclosed “{said}” is not shown. {error}",))

    def count(self, size: int) -> None:
        """Count bytes as they come out of a file.

        Raises:
            TooMuchError: more came out than may.
        """
        self._size += size
        if self._size > self.limits.size:
            raise TooMuchError(
                "Far more comes out of the file than a chart holds: send it in parts"
            )

    def _count(self, content: bytes) -> None:
        if self._depth >= self.limits.depth:
            raise TooMuchError("Files are nested too deep in the file: send the inner ones alone")
        self._files += 1
        if self._files > self.limits.files:
            raise TooMuchError(
                f"More than {self.limits.files:,} files are enclosed: send them in parts"
            )
        self.count(len(content))


def open_chart(
    content: bytes, name: str, machine: Machine | None = None, watch: Watch | None = None
) -> ChartFile:
    """Read a chart file of any kind that is known; ``machine`` reads pages without a text layer.

    ``watch`` is told the name of each file before it is read; what it raises ends the work.

    Raises:
        UnreadableError: the file is empty, too large, protected, damaged or of no known kind.
    """
    return Opener(machine=machine, watch=watch).opened(content, name)


def stem(name: str) -> str:
    """Return the name of a file without folders and ending, as a title."""
    # Windows paths take both kinds of slash.
    return PureWindowsPath(name).stem[:MAX_TITLE]


def shown(name: str) -> str:
    """Return the last part of a name that came from outside, safe to show in one line."""
    last = PureWindowsPath(name).name[:MAX_TITLE]
    return "".join(character if character.isprintable() else "\ufffd" for character in last)


def _titled(found: ChartFile, name: str) -> ChartFile:
    return replace(found, documents=tuple(_own(each, found, name) for each in found.documents))


def _own(each: FoundDocument, found: ChartFile, name: str) -> FoundDocument:
    document = each.document
    if not document.title:
        each = replace(each, document=replace(document, title=stem(name)))
    # What lies beside a document in an archive says nothing of whom it is about.
    if each.patient or found.format == "zip":
        return each
    return replace(each, patient=found.patient)
