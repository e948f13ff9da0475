"""Files within files: their Base64, their names, and what their documents take from outside."""

import base64
import re
import zlib
from dataclasses import dataclass, replace
from datetime import date

from app.charts.opening import ENCLOSED, MAX_TITLE, Opener, TooMuchError
from app.charts.recognition import Form, form_of
from app.charts.unreadable import UnreadableError
from app.domain.chart.documents import ChartFile, FoundDocument

__all__ = [
    "Envelope",
    "begins_file",
    "decoded_base64",
    "described",
    "enclosed_as",
    "enclosed_in",
    "is_base64",
    "is_file",
]

_MOST_UNPACKED = 256 * 2**20
# With the head of gzip or zlib, and without any.
_PACKED = (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS)
# PDF, zip, RTF, XML, TIFF, PNG, JPEG and gzip, as their first bytes come out in Base64.
_BEGINNING = re.compile(
    r"\s*(?:JVBERi|UEsDB|e1xydG|PD94bW|SUkqA|TU0AK|iVBORw0K|/9j/|H4sI)[A-Za-z0-9+/]{8}"
)
_BASE64 = re.compile(r"[A-Za-z0-9+/\s]+(?:=\s*){0,2}")
_PIECE = re.compile(r"[^=]+=*")
_BLANK = re.compile(r"\s+")
_SEPARATORS = re.compile(r"[\\/:]+")


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is said of an enclosed file where it stands: used where the file does not say it."""

    title: str = ""
    kind: str = ""
    # Quoted, because within the class the name stands for its own default by then.
    date: "date | None" = None
    author: str = ""


def begins_file(text: str) -> bool:
    """Tell whether a text begins as files do in Base64."""
    return bool(_BEGINNING.match(text))


def is_base64(text: str) -> bool:
    """Tell whether a text may be Base64, or a piece of it."""
    return bool(_BASE64.fullmatch(text))


def is_file(text: str) -> bool:
    """Tell whether a text is a file in Base64, by how such files begin."""
    return begins_file(text) and is_base64(text)


def decoded_base64(text: str) -> bytes:
    """Return the bytes; line ends within and missing signs at the end do not matter.

    Raises:
        UnreadableError: this is no Base64, or nothing.
    """
    try:
        # What was sent in pieces may have the signs of an end within.
        content = b"".join(map(_decoded, _PIECE.findall(_BLANK.sub("", text))))
    except ValueError as error:
        raise UnreadableError("An enclosed file is damaged (Base64): have it sent again") from error
    if not content:
        raise UnreadableError("An enclosed file is empty: have it sent again")
    return content


def _decoded(piece: str) -> bytes:
    plain = piece.rstrip("=")
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


def enclosed_in(
    opener: Opener, text: str, envelope: Envelope, *, is_packed: bool = False
) -> ChartFile:
    """Open a file that stands in Base64 within another, or tell in a warning why not.

    Raises:
        TooMuchError: more comes out than may.
    """
    try:
        content = decoded_base64(text)
        if is_packed:
            content = _unpacked(content)
    except UnreadableError as error:
        return ChartFile("", (), warnings=(str(error),))
    return enclosed_as(opener, content, envelope)


def enclosed_as(opener: Opener, content: bytes, envelope: Envelope) -> ChartFile:
    """Open a file that stands within another, or tell in a warning why not.

    Raises:
        TooMuchError: more comes out than may.
    """
    return described(opener.enclosed(content, _as_name(envelope.title)), envelope)


def _unpacked(content: bytes) -> bytes:
    for bits in _PACKED:
        unpacker = zlib.decompressobj(bits)
        try:
            unpacked = unpacker.decompress(content, _MOST_UNPACKED)
        except zlib.error:
            continue
        if unpacker.unconsumed_tail:
            raise TooMuchError("Far more comes out of an enclosed file than a chart holds")
        if not unpacker.eof:
            raise UnreadableError("An enclosed file breaks off (compression): have it sent again")
        return unpacked
    # Some say that they compress, and do not.
    if form_of(content) is not Form.TEXT or content.isascii():
        return content
    raise UnreadableError("An enclosed file is damaged (compression): have it sent again")


def described(found: ChartFile, envelope: Envelope) -> ChartFile:
    """Return what was found with title, kind, date and author of the envelope where it has none."""
    return replace(found, documents=tuple(_described(each, envelope) for each in found.documents))


def _described(found: FoundDocument, envelope: Envelope) -> FoundDocument:
    document = found.document
    return replace(
        found,
        document=replace(
            document,
            kind=document.kind or envelope.kind,
            date=document.date or envelope.date,
            author=document.author or envelope.author,
        ),
    )


def _as_name(title: str) -> str:
    # The stem of the name becomes the title again, so that it needs an ending to lose.
    return _SEPARATORS.sub("-", title)[:MAX_TITLE] + ENCLOSED if title else "Enclosed file"
