"""Messages of Outlook (.msg) as the mails that they were (MS-OXMSG)."""

import re
import struct
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.encoders import encode_base64
from email.header import Header
from email.mime.base import MIMEBase
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.utils import format_datetime
from mimetypes import guess_type

from app.charts.mail.mail import read_mail
from app.charts.office.compound import Compound
from app.charts.office.packed_rtf import unpacked_rtf
from app.charts.office.rtf import read_rtf
from app.charts.opening import Opener
from app.charts.plain.text import decoded
from app.charts.unreadable import UnreadableError, WordlessError
from app.domain.chart.documents import ChartFile

__all__ = ["read_outlook"]

_PROPERTIES = "__properties_version1.0"

_SUBJECT, _BODY, _HTML, _RICH, _TO, _CC = 0x0037, 0x1000, 0x1013, 0x1009, 0x0E04, 0x0E03
_SENDER, _ADDRESS = 0x0C1A, 0x0C1F
_NAMES, _CONTENT, _CONTENT_ID, _TYPE = (0x3707, 0x3704, 0x3001), 0x3701, 0x3712, 0x370E
_SENT = (0x0039, 0x0E06)
_UNICODE, _BYTES, _BINARY, _MESSAGE = "001F", "001E", "0102", "000D"
_ATTACHED = "__attach_version1.0_"
_TIME, _OF_A_TIME = struct.Struct("<HHIQ"), 0x0040
# Before the properties stands a head, shorter in messages within messages.
_HEAD, _INNER_HEAD = 32, 24
_SINCE = datetime(1601, 1, 1, tzinfo=UTC)
_PICTURE = re.compile(r"image/([\w.+-]+)")
_DEEPEST = 8

_Folder = tuple[str, ...]


def read_outlook(content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read the words of a message, and open what is attached to it.

    Raises:
        UnreadableError: it is damaged, or there are no words and nothing that can be opened.
        TooMuchError: more comes out than may.
    """
    mail = _Reader(Compound(content)).mail((), 0).as_bytes()
    found = read_mail(mail, name, opener)
    documents = (
        replace(each, content=content) if each.content == mail else each for each in found.documents
    )
    return replace(found, documents=tuple(documents))


class _Reader:
    def __init__(self, file: Compound) -> None:
        self._file = file
        self._folders = sorted({path[:at] for path in file.paths for at in range(1, len(path))})

    def mail(self, folder: _Folder, depth: int) -> MIMEMultipart:
        if depth > _DEEPEST:
            raise UnreadableError("Messages are nested too deep in it: send the inner ones alone")
        mail = MIMEMultipart("mixed")
        for label, said in self._heads(folder):
            if line := " ".join(said.split()):
                mail[label] = Header(line).encode()
        words = self._words(folder)
        if words.get_payload():
            mail.attach(words)
        for each in self._folders:
            if each[:-1] == folder and each[-1].startswith(_ATTACHED):
                mail.attach(self._attached(each, depth))
        return mail

    def _heads(self, folder: _Folder) -> Iterator[tuple[str, str]]:
        sender, address = (self._text(folder, number) for number in (_SENDER, _ADDRESS))
        # Within one office, the address is a path that says nothing.
        yield "From", f"{sender} <{address}>" if "@" in address else sender
        yield "To", self._text(folder, _TO)
        yield "Cc", self._text(folder, _CC)
        yield "Subject", self._text(folder, _SUBJECT)
        yield "Date", self._sent(folder)

    def _words(self, folder: _Folder) -> MIMEMultipart:
        words = MIMEMultipart("alternative")
        if body := self._text(folder, _BODY).encode():
            words.attach(_part("text", "plain", body, "utf-8"))
        if not body and (packed := self._binary(folder, _RICH)):
            words.attach(_part("text", "plain", _plain(packed), "utf-8"))
        if page := self._binary(folder, _HTML) or self._text(folder, _HTML).encode():
            words.attach(_part("text", "html", page))
        return words

    def _attached(self, folder: _Folder, depth: int) -> MIMEBase:
        names = (self._text(folder, number) for number in _NAMES)
        name = next(filter(None, names), "Attachment")
        inner = (*folder, _stream(_CONTENT, _MESSAGE))
        part: MIMEBase
        if inner in self._folders:
            part = MIMEMessage(self.mail(inner, depth + 1))
        else:
            kind = self._text(folder, _TYPE) or guess_type(name)[0] or ""
            picture = _PICTURE.fullmatch(kind.strip().lower())
            family, kind = ("image", picture[1]) if picture else ("application", "octet-stream")
            part = _part(family, kind, self._binary(folder, _CONTENT))
        part.add_header("Content-Disposition", "attachment", filename=("utf-8", "", name))
        if place := self._text(folder, _CONTENT_ID).strip():
            part.add_header("Content-ID", f"<{' '.join(place.split())}>")
        return part

    def _sent(self, folder: _Folder) -> str:
        properties = self._file.stream((*folder, _PROPERTIES))[_INNER_HEAD if folder else _HEAD :]
        whole = properties[: len(properties) // _TIME.size * _TIME.size]
        for kind, number, _, value in _TIME.iter_unpack(whole):
            if kind == _OF_A_TIME and number in _SENT:
                try:
                    return format_datetime(_SINCE + timedelta(microseconds=value // 10))
                except OverflowError:
                    continue
        return ""

    def _text(self, folder: _Folder, number: int) -> str:
        if wide := self._file.stream((*folder, _stream(number, _UNICODE))):
            return wide.decode("utf-16-le", errors="replace").replace("\x00", "")
        narrow = self._file.stream((*folder, _stream(number, _BYTES))).replace(b"\x00", b"")
        return decoded(narrow)[0] if narrow else ""

    def _binary(self, folder: _Folder, number: int) -> bytes:
        return self._file.stream((*folder, _stream(number, _BINARY)))


def _plain(packed: bytes) -> bytes:
    """Return the words of packed rich text, or in one line why they are not shown."""
    try:
        pages = read_rtf(unpacked_rtf(packed)).pages
    except WordlessError:
        return b""
    except UnreadableError as error:
        return f"({error})".encode()
    return "\n".join(page.text for page in pages).encode()


def _stream(number: int, kind: str) -> str:
    return f"__substg1.0_{number:04X}{kind}"


def _part(family: str, kind: str, content: bytes, charset: str = "") -> MIMEBase:
    part = MIMEBase(family, kind)
    if charset:
        part.set_param("charset", charset)
    part.set_payload(content)
    encode_base64(part)
    return part
