"""X12 transactions that payers exchange: what is attached to them opened, their segments listed."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.charts.archive import merged
from app.charts.dates import day_of
from app.charts.enclosing import Envelope, enclosed_as, enclosed_in
from app.charts.opening import Opener
from app.charts.plain.grid import laid_out
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import ChartFile, Document, FoundDocument
from app.domain.people import Patient, Sex

__all__ = ["read_x12"]

# The last element of the head is one sign, and the sign behind it ends each segment. Its length is
# fixed, but some senders miscount.
_IN_HEAD = 16
_TITLES = {
    "275": "Additional information (X12 275)",
    "277": "Request for information (X12 277)",
    "278": "Authorization (X12 278)",
    "835": "Remittance (X12 835)",
    "837": "Claim (X12 837)",
}
# Segments with the bytes of a file: where their length stands, and where the bytes do.
_FILES = {b"BIN": (1, 2), b"BDS": (2, 3)}
_SEXES = {"F": Sex.FEMALE, "M": Sex.MALE}
_PATIENT, _INSURED = "QC", "IL"
_IN_BASE64 = b"B64"
_MOST = 200_000


@dataclass(frozen=True, slots=True)
class _Segment:
    """The elements of a segment, without the bytes of the file that it carries."""

    elements: tuple[str, ...]
    file: bytes = b""
    is_base64: bool = False

    def value(self, place: int) -> str:
        return self.elements[place].strip() if place < len(self.elements) else ""


def read_x12(content: bytes, name: str, opener: Opener) -> ChartFile:
    """List the segments as one document, and open what is attached.

    Raises:
        UnreadableError: the interchange breaks off or has more segments than any.
        TooMuchError: more comes out of what is attached than may.
    """
    segments = list(_segments(content))
    kind = next((each.value(1) for each in segments if each.value(0) == "ST"), "")
    text = "\n".join("*".join(each.elements) for each in segments) + "\n"
    title = _TITLES.get(kind, f"X12 {kind}".strip())
    document = Document(title, "text", (laid_out(text),), "data")
    listed = ChartFile("", (FoundDocument(document, content, name),), warnings=("no narrative",))
    attached = [_attached(each, opener) for each in segments if each.file]
    found = merged("x12", [*attached, listed] if attached else [listed])
    return ChartFile("x12", found.documents, _patient(segments), found.warnings)


def _attached(segment: _Segment, opener: Opener) -> ChartFile:
    envelope = Envelope("Attachment")
    if segment.is_base64:
        return enclosed_in(opener, segment.file.decode("latin-1"), envelope)
    return enclosed_as(opener, segment.file, envelope)


def _segments(content: bytes) -> Iterator[_Segment]:
    between = content[3:4]
    head = content.split(between, _IN_HEAD)
    end = head[-1][1:2]
    if len(head) <= _IN_HEAD or not end:
        raise UnreadableError("The transaction breaks off within its head: have it sent again")
    at, count = 0, 0
    while at < len(content):
        name = content[at : at + 3]
        segment, at = _carried(content, at, between) if name in _FILES else (None, at)
        stop = content.find(end, at)
        if stop < 0 or count > _MOST:
            raise UnreadableError("The transaction breaks off or is endless: have it sent again")
        yield segment or _Segment(tuple(_elements(content[at:stop], between)))
        at = stop + 1
        while content[at : at + 1].isspace():
            at += 1
        count += 1


def _elements(segment: bytes, between: bytes) -> Iterator[str]:
    return (each.decode("utf-8", errors="replace") for each in segment.split(between))


def _carried(content: bytes, at: int, between: bytes) -> tuple[_Segment, int]:
    """Return a segment with a file, whose bytes may hold any sign, and where the file ends."""
    place, last = _FILES[content[at : at + 3]]
    elements = content[at:].split(between, last)
    said = elements[place].strip() if len(elements) > last else b""
    if not said.isdigit() or len(said) > len("100000000"):
        raise UnreadableError("The transaction tells no length of its file: have it sent again")
    size = int(said)
    start = at + sum(len(each) + 1 for each in elements[:last])
    told = (*(each.decode("latin-1") for each in elements[:last]), "(a file)")
    is_base64 = elements[1] == _IN_BASE64
    return _Segment(told, content[start : start + size], is_base64), start + size


def _patient(segments: list[_Segment]) -> Patient | None:
    for role in (_PATIENT, _INSURED):
        for place, each in enumerate(segments):
            if each.value(0) == "NM1" and each.value(1) == role:
                return _person(each, segments[place + 1 :])
    return None


def _person(named: _Segment, after: list[_Segment]) -> Patient:
    given = " ".join(filter(None, (named.value(4), named.value(5))))
    born, sex = None, Sex.UNKNOWN
    for each in after:
        if each.value(0) == "NM1":
            break
        if each.value(0) == "DMG":
            born, sex = day_of(each.value(2)), _SEXES.get(each.value(3), Sex.UNKNOWN)
    return Patient(named.value(9), named.value(3), given, born, sex)
