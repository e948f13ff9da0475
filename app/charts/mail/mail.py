"""E-mail to documents: the message itself, and each of its attachments."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from email import policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime

from app.charts.archive import merged
from app.charts.enclosing import Envelope, enclosed_in
from app.charts.mail.pictures import is_ornament, shown_within
from app.charts.opening import ENCLOSED, Opener
from app.charts.plain.grid import laid_out
from app.charts.plain.ligatures import spelled
from app.charts.plain.text import decoded
from app.charts.unreadable import UnreadableError
from app.charts.web.html import read_html
from app.domain.chart.documents import ChartFile, Document, FoundDocument

__all__ = ["MAX_SIZE", "read_mail"]

MAX_SIZE = 256 * 2**20

_MOST_PARTS = 1_000
_DEEPEST = 50
_LATIN = {"iso-8859-1", "latin-1", "latin1"}


def read_mail(content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read the words of a mail and open what is attached to it.

    Raises:
        UnreadableError: there are no words and nothing that can be opened.
        TooMuchError: more comes out than may.
    """
    if len(content) > MAX_SIZE:
        raise UnreadableError(
            f"The mail is larger than {MAX_SIZE // 2**20} MB: have it sent in parts"
        )
    mail = BytesParser(policy=policy.compat32).parsebytes(content)
    parts = list(_parts(mail, 0))
    if len(parts) > _MOST_PARTS:
        raise UnreadableError(
            f"The mail has more than {_MOST_PARTS:,} parts: have it sent in parts"
        )
    words = [each for each in parts if _is_body(each)]
    body = _body(mail, words)
    attached = [each for each in parts if not (_is_body(each) or _is_for_machines(each))]
    if body:
        shown = shown_within(_text(each) for each in mail.walk() if _is_page(each))
        attached = [each for each in attached if not is_ornament(each, _payload(each), shown)]
    files = [_file(each, opener) for each in attached]
    if body:
        files.insert(
            0, ChartFile("", (FoundDocument(body, content, name),), warnings=body.warnings)
        )
    return replace(merged("email", files), format="email")


def _parts(mail: Message, depth: int) -> Iterator[Message]:
    """Yield the parts that hold something; of alternatives, the one that reads best."""
    inner = mail.get_payload()
    if not (mail.is_multipart() and isinstance(inner, list)) or depth > _DEEPEST:
        yield mail
        return
    if mail.get_content_type() == "message/rfc822":
        yield mail
        return
    each = [part for part in inner if isinstance(part, Message)]
    if mail.get_content_type() == "multipart/alternative":
        best = _best(each)
        yield from _attached([part for part in each if part not in best], depth + 1)
        each = best
    for part in each:
        yield from _parts(part, depth + 1)


def _attached(alternatives: list[Message], depth: int) -> Iterator[Message]:
    """Yield what is attached or pasted within forms of the words that are not shown."""
    for alternative in alternatives:
        for part in _parts(alternative, depth):
            is_picture = part.get_content_maintype() == "image"
            if is_picture or part.get_content_disposition() == "attachment":
                yield part


def _best(alternatives: list[Message]) -> list[Message]:
    """Return the plain words where there are any, else the richest form."""
    plain = [each for each in alternatives if each.get_content_type() == "text/plain"]
    if plain and _text(plain[0]).strip():
        return plain[:1]
    return alternatives[-1:]


def _is_body(part: Message) -> bool:
    is_words = part.get_content_type() in {"text/plain", "text/html"} and not part.is_multipart()
    return is_words and part.get_content_disposition() != "attachment" and not part.get_filename()


def _is_for_machines(part: Message) -> bool:
    """Tell whether a part is a signature, or what pages saved by browsers look like."""
    return part.get_content_type() in _FOR_MACHINES or part.get_content_maintype() == "font"


_FOR_MACHINES = {
    *("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"),
    *("text/css", "text/javascript", "application/javascript", "application/x-javascript"),
}


def _is_page(part: Message) -> bool:
    return part.get_content_type() == "text/html" and not part.is_multipart()


def _body(mail: Message, parts: list[Message]) -> Document | None:
    shown = [_shown(part) for part in parts]
    text = "\n".join(each for each in shown if each.strip())
    if not text.strip():
        return None
    subject = _header(mail, "Subject")
    lines = [f"{label}: {said}" for label in _LABELS if (said := _header(mail, label))]
    page = "\n".join([*lines, "", text.strip("\n"), ""])
    return Document(subject[:120], "text", (laid_out(page),), "letter", _day(mail), _sender(mail))


_LABELS = ("From", "To", "Cc", "Date", "Subject")


def _shown(part: Message) -> str:
    if part.get_content_type() == "text/html":
        try:
            return read_html(_payload(part), part.get_content_charset("")).pages[0].text
        except UnreadableError:
            # A page of pictures says nothing; what is attached to it is opened.
            return ""
    return _text(part)


def _text(part: Message) -> str:
    content = _payload(part)
    charset = part.get_content_charset("")
    # What is called Latin-1 is Windows-1252 more often, and what has no zeros is no UTF-16.
    charset = "cp1252" if charset in _LATIN else charset
    if charset.startswith("utf-16") and b"\x00" not in content:
        charset = ""
    try:
        text = content.decode(charset) if charset else decoded(content)[0]
    except (LookupError, ValueError, UnreadableError):
        text = _as_can_be(content)
    return spelled(text).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def _as_can_be(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _payload(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _file(part: Message, opener: Opener) -> ChartFile:
    title = _decoded(part.get_filename() or "") or _header(part, "Subject") or "Attachment"
    inner = part.get_payload()
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        if str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "base64":
            return enclosed_in(opener, str(inner[0].get_payload()), Envelope(title))
        return opener.enclosed(inner[0].as_bytes(policy=policy.compat32), title + ENCLOSED)
    return opener.enclosed(_payload(part), title if "." in title else title + ENCLOSED)


def _header(mail: Message, name: str) -> str:
    return _decoded(str(mail.get(name, "")))


def _decoded(words: str) -> str:
    try:
        return " ".join(str(make_header(decode_header(words))).split())
    except (LookupError, ValueError, MessageError):
        return " ".join(words.split())


def _sender(mail: Message) -> str:
    ((name, address),) = getaddresses([_header(mail, "From")])[:1] or [("", "")]
    return name or address


def _day(mail: Message) -> "date | None":
    try:
        return parsedate_to_datetime(str(mail.get("Date", ""))).date()
    except (ValueError, OverflowError):
        return None
