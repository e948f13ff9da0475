"""Which kind of chart file this is, told from its first bytes and never from its name."""

import re
from enum import StrEnum

from app.charts.pdf.header import is_pdf

__all__ = ["Form", "form_of", "root_of"]


class Form(StrEnum):
    """The kinds of files that are told apart."""

    PDF = "pdf"
    TEXT = "text"
    XML = "xml"
    HTML = "html"
    JSON = "json"
    HL7V2 = "hl7v2"
    RTF = "rtf"
    ZIP = "zip"
    IMAGE = "image"
    EMAIL = "email"
    GZIP = "gzip"
    X12 = "x12"
    WINMAIL = "winmail"
    OUTLOOK = "outlook"
    OLD_WORD = "doc"


_STARTS = (
    (b"{\\rtf", Form.RTF),
    (b"PK\x03\x04", Form.ZIP),
    (b"PK\x05\x06", Form.ZIP),
    (b"\x1f\x8b\x08", Form.GZIP),
    (b"\x78\x9f\x3e\x22", Form.WINMAIL),
    (b"\x89PNG\r\n\x1a\n", Form.IMAGE),
    (b"\xff\xd8\xff", Form.IMAGE),
    (b"II*\x00", Form.IMAGE),
    (b"MM\x00*", Form.IMAGE),
    (b"II+\x00", Form.IMAGE),
    (b"MM\x00+", Form.IMAGE),
    (b"GIF87a", Form.IMAGE),
    (b"GIF89a", Form.IMAGE),
    (b"\x00\x00\x00\x0cjP  \r\n\x87\n", Form.IMAGE),
    (b"\xff\x4f\xff\x51", Form.IMAGE),
)
# WebP, and BMP, whose two letters begin words too.
_PICTURE = re.compile(rb"RIFF....WEBP|BM....\x00\x00\x00\x00", re.DOTALL)
# The head of an X12 interchange, whose elements are of one length everywhere.
_INTERCHANGE = re.compile(rb"ISA([^\w\s]).{2}\1.{10}\1.{2}\1.{10}\1.{2}\1.{15}\1", re.DOTALL)
_COMPOUND = b"\xd0\xcf\x11\xe0"
# What messages of Outlook and documents of old Word hold, and no other file of this make.
_PARTS = (
    ("__properties_version1.0".encode("utf-16-le"), Form.OUTLOOK),
    ("WordDocument".encode("utf-16-le"), Form.OLD_WORD),
)
_SAMPLE = 2**16
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# A message, a batch or a file of batches; before it, the frame of its transport.
_MESSAGE = re.compile(r"(?:MSH|FHS|BHS)([^\w\s])[^\w\s]{1,5}(?:\1|[\r\n]|$)")
# A message without its head: segments one after the other.
_SEGMENTS = re.compile(r"(?:[A-Z][A-Z0-9]{2}\|[^\r\n]*(?:\r\n?|\n)){2}")
_NAME = r"[A-Za-z_][\w.-]*"
_BEFORE_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)", re.DOTALL
)
_ROOT = re.compile(rf"\s*<(?:({_NAME}):)?({_NAME})(?=[\s/>])")
_HTML_DOCUMENT = re.compile(r"\s*<!doctype\s+html", re.IGNORECASE)
_HTML_ROOTS = {
    *("html", "head", "body", "div", "p", "span", "b", "i", "u", "strong", "em", "font", "pre"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "br", "hr", "center", "meta", "style"),
    *("img", "a", "blockquote"),
}
_JSON = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*\{)")
_HEADER = re.compile(
    r"(?:From \S+@?\S* .*\r?\n)?(?:[!-9;-~]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}"
)
_OF_MAIL = re.compile(
    r"^(?:MIME-Version|Message-ID|Received|Return-Path|Content-Type|Delivered-To):",
    re.IGNORECASE | re.MULTILINE,
)


def form_of(content: bytes) -> Form:
    """Return the kind of a file; what is of no other kind is text, or refused as such."""
    for start, form in _STARTS:
        if content.startswith(start):
            return form
    if _PICTURE.match(content):
        return Form.IMAGE
    if content.startswith(_COMPOUND):
        return next((form for part, form in _PARTS if part in content), Form.TEXT)
    if _INTERCHANGE.match(content):
        return Form.X12
    sample = _sample(content)
    bare = sample.lstrip("\ufeff\x0b\x00 \t\r\n")
    if _MESSAGE.match(bare) or _SEGMENTS.match(bare):
        return Form.HL7V2
    if bare.startswith("<") and (marked := _markup(bare)):
        return marked
    if is_pdf(content):
        return Form.PDF
    if _JSON.match(bare):
        return Form.JSON
    return Form.EMAIL if _is_mail(bare) else Form.TEXT


def root_of(sample: str) -> str:
    """Return the name of the first element of marked-up text, nothing where there is none."""
    at = 0
    while found := _BEFORE_ROOT.match(sample, at):
        at = found.end()
    root = _ROOT.match(sample, at)
    return root[2] if root else ""


def _sample(content: bytes) -> str:
    start = content[:_SAMPLE]
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            return start[len(mark) :].decode(encoding, errors="replace")
    if start[1:2] == b"\x00" and start[3:4] == b"\x00":
        return start.decode("utf-16-le", errors="replace")
    if start[:1] == b"\x00" and start[2:3] == b"\x00":
        return start.decode("utf-16-be", errors="replace")
    return start.decode("latin-1")


def _markup(sample: str) -> Form | None:
    if _HTML_DOCUMENT.match(sample):
        return Form.HTML
    root = root_of(sample)
    if root.lower() in _HTML_ROOTS:
        return Form.HTML
    return Form.XML if root or sample.startswith("<?xml") else None


def _is_mail(sample: str) -> bool:
    header = _HEADER.match(sample)
    return bool(header and _OF_MAIL.search(header[0]))
