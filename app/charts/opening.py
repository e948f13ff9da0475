"""What a chart file holds: one document or many, each recognised by its content.

A reader is loaded when the first file of its kind comes.
"""
# ruff: noqa: PLC0415

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PureWindowsPath

from app.charts.machine import Machine
from app.charts.recognition import Form, form_of
from app.charts.unreadable import UnreadableError
from app.domain.documents import ChartFile, Document, FoundDocument

__all__ = [
    "ENCLOSED",
    "MAX_TITLE",
    "Limits",
    "Opener",
    "TooMuchError",
    "alone",
    "open_chart",
    "shown",
    "stem",
]

MAX_TITLE = 120
ENCLOSED = ".enclosed"
"""The ending of the name of a file that has none where it is enclosed."""


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

    def __init__(self, limits: Limits | None = None, machine: Machine | None = None) -> None:
        """Take what reads pages without a text layer, where something does."""
        self.limits = limits or Limits()
        self.machine = machine
        self._depth = 0
        self._files = 0
        self._size = 0

    def opened(self, content: bytes, name: str) -> ChartFile:
        """Read a file; ``name`` only lends its stem to documents that have no title.

        Raises:
            UnreadableError: the file cannot be read, or not one document in it.
            TooMuchError: more comes out of it than may.
        """
        if not content:
            raise UnreadableError(
                "The file is empty: save it again at its source, then attach that"
            )
        self._count(content)
        self._depth += 1
        try:
            return _titled(_reader(form_of(content))(content, name, self), name)
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


Reader = Callable[[bytes, str, Opener], ChartFile]


def open_chart(content: bytes, name: str, machine: Machine | None = None) -> ChartFile:
    """Read a chart file of any kind that is known; ``machine`` reads pages without a text layer.

    Raises:
        UnreadableError: the file is empty, too large, protected, damaged or of no known kind.
    """
    return Opener(machine=machine).opened(content, name)


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
    return each if each.patient else replace(each, patient=found.patient)


def _reader(form: Form) -> Reader:
    return _READERS.get(form, _read_text)


def _read_pdf(content: bytes, name: str, opener: Opener) -> ChartFile:
    from app.charts.pdf import read_pdf

    document = read_pdf(content)
    if not all(page.has_text_layer for page in document.pages):
        from app.charts.scanned import with_words

        document = with_words(document, content, opener.machine)
    return alone(document, content, name)


def _read_scan(content: bytes, name: str, opener: Opener) -> ChartFile:
    from app.charts.scanned import read_scan

    return alone(read_scan(content, opener.machine), content, name)


def _read_text(content: bytes, name: str, _opener: Opener) -> ChartFile:
    from app.charts.text import read_text

    return alone(read_text(content), content, name)


def _read_xml(content: bytes, name: str, opener: Opener) -> ChartFile:
    from app.charts.ccda.reading import read_ccda
    from app.charts.fhir.reading import read_fhir
    from app.charts.xml import xml_tree

    root = xml_tree(content)
    if _FHIR in root.attributes.values():
        return read_fhir([root], content, name, opener)
    return read_ccda(root, content, name, opener)


def _read_json(content: bytes, name: str, opener: Opener) -> ChartFile:
    from app.charts.fhir.reading import read_fhir
    from app.charts.json_tree import json_trees

    # Other JSON is shown as the text that it is.
    if roots := json_trees(content):
        return read_fhir(roots, content, name, opener)
    return _read_text(content, name, opener)


def _read_hl7v2(content: bytes, name: str, opener: Opener) -> ChartFile:
    from app.charts.hl7v2.reading import read_hl7v2

    return read_hl7v2(content, name, opener)


def _read_html(content: bytes, name: str, _opener: Opener) -> ChartFile:
    from app.charts.html import read_html

    return replace(alone(read_html(content), content, name), format="html")


def _read_rtf(content: bytes, name: str, _opener: Opener) -> ChartFile:
    from app.charts.rtf import read_rtf

    return replace(alone(read_rtf(content), content, name), format="rtf")


def _read_zip(content: bytes, name: str, opener: Opener) -> ChartFile:
    from app.charts.archive import read_zip

    return read_zip(content, name, opener)


def _read_mail(content: bytes, name: str, opener: Opener) -> ChartFile:
    from app.charts.mail import read_mail

    return read_mail(content, name, opener)


def alone(document: Document, content: bytes, name: str) -> ChartFile:
    """Return a file that holds one document."""
    found = FoundDocument(document, content, name)
    return ChartFile(document.format, (found,), warnings=document.warnings)


_FHIR = "http://hl7.org/fhir"
_READERS: dict[Form, Reader] = {
    Form.PDF: _read_pdf,
    Form.XML: _read_xml,
    Form.HL7V2: _read_hl7v2,
    Form.JSON: _read_json,
    Form.HTML: _read_html,
    Form.RTF: _read_rtf,
    Form.ZIP: _read_zip,
    Form.IMAGE: _read_scan,
    Form.EMAIL: _read_mail,
}
