"""Kinds of files that are known and cannot be read here, each with what to do instead."""

import re

from app.charts.unreadable import UnreadableError

__all__ = ["refuse_foreign", "refuse_foreign_archive"]

_AS_PDF = "save it as PDF, attach that"
_PACKED = "send the files in it alone or in a zip"
_AS_JPEG = "save it as JPEG or PDF, attach that"
_PACKED = "send the files in it alone or in a zip"
_SEALED = "This is encrypted: open it where its key is, save it without, attach that"
_SIGNED = "This is a signed mail in one piece (S/MIME): print it to PDF in the mail program"
_SOUND = "This is a sound recording: ask for its transcription"
_PROGRAM = "This is a program, no chart: do not open it, and tell its sender"
_KINDS = (
    (rb"\xffWPC", f"This is a WordPerfect document: {_AS_PDF}"),
    (rb"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", f"This is a page of OneNote: {_AS_PDF}"),
    (rb"%!PS|\x1bE\x1b|\x1b%-12345X", f"This is a file for a printer: {_AS_PDF}"),
    (rb"EP\*\x00", "This is a scan of Microsoft Document Imaging (MDI): save it as TIFF or PDF"),
    (rb"AT&TFORM", f"This is a DjVu file: {_AS_PDF}"),
    (rb".{128}DICM", "This is a DICOM picture: ask for the report of the study"),
    (rb"bplist00", f"This is a page saved by Safari or a file of a Mac: {_AS_PDF}"),
    (rb".{4}ftyp(?:hei|hev|mif1|msf1)", f"This is a photo as iPhones take it (HEIC): {_AS_JPEG}"),
    (rb".{4}ftypavif|\x0a\x05\x01\x01|\xb1\x68\xde\x3a", f"This picture is not read: {_AS_JPEG}"),
    (rb".{4}ftyp(?:M4A|3g)|RIFF.{4}WAVE|FORM.{4}AIFF|ID3[\x02-\x04]|\xff[\xfb\xf3]", _SOUND),
    (rb"OggS\x00|#!AMR|fLaC\x00|\x30\x26\xb2\x75\x8e\x66\xcf\x11", _SOUND),
    (rb".{4}ftyp|RIFF.{4}AVI |\x1a\x45\xdf\xa3", "This is a film: ask for the written note"),
    (rb"7z\xbc\xaf", f"This is a compressed file (7z): {_PACKED}"),
    (rb"Rar!\x1a", f"This is a compressed file (RAR): {_PACKED}"),
    (rb"\xfd7zXZ\x00", f"This is a compressed file (xz): {_PACKED}"),
    (rb"BZh[1-9]1AY&SY", f"This is a compressed file (bzip2): {_PACKED}"),
    (rb"\x28\xb5\x2f\xfd", f"This is a compressed file (Zstandard): {_PACKED}"),
    (rb"MSCF\x00", f"This is a compressed file (CAB): {_PACKED}"),
    (rb".{257}ustar", f"This is an archive (TAR): {_PACKED}"),
    (rb"-----BEGIN PGP MESSAGE", _SEALED),
    # What S/MIME signs and seals, by its first object identifier.
    (rb"\x30[\x80-\x84].{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02", _SIGNED),
    (rb"\x30[\x80-\x84].{0,4}\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07", _SEALED),
    (rb"SQLite format 3\x00|.{4}Standard (?:Jet|ACE) DB", "This is a database: ask for a PDF"),
    (rb"L\x00\x00\x00\x01\x14\x02\x00", "This is a shortcut to a file: attach the file itself"),
    (rb"\[InternetShortcut\]", "This is a link: open it, print the page to PDF, attach that"),
    (rb"MZ.{30,4000}?PE\x00\x00|\x7fELF|\xcf\xfa\xed\xfe", _PROGRAM),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
# The names of the parts that tell who wrote such a file.
_PARTS = (
    ("Workbook", f"This is a spreadsheet of old Excel (.xls): {_AS_PDF}"),
    ("PowerPoint Document", f"This is a presentation of old PowerPoint (.ppt): {_AS_PDF}"),
)
_OLD = "This is an old Office file: save it as PDF or plain text, attach that"
_APPLE = f"This is a file of Apple’s Pages, Numbers or Keynote: {_AS_PDF}"
_ARCHIVES = (
    ("xl/", f"This is an Excel file: {_AS_PDF}"),
    ("ppt/", f"This is a PowerPoint file: {_AS_PDF}"),
    ("Index/Document.iwa", _APPLE),
    ("Index.zip", _APPLE),
    ("index.apxl", _APPLE),
    ("META-INF/manifest.xml", f"This is an OpenDocument file other than a text: {_AS_PDF}"),
)
_XPS = (".fdseq", ".fpage")
_OFFICE = "[Content_Types].xml"


def refuse_foreign(content: bytes) -> None:
    """Refuse what is known to be no chart, or none that can be read here.

    Raises:
        UnreadableError: it is of such a kind; the message says what to do instead.
    """
    for kind, said in _KINDS:
        if re.match(kind, content, re.DOTALL):
            raise UnreadableError(said)
    if content.startswith(_OLD_OFFICE):
        parts = (said for part, said in _PARTS if part.encode("utf-16-le") in content)
        raise UnreadableError(next(parts, _OLD))


def refuse_foreign_archive(names: list[str]) -> None:
    """Refuse archives that are one file of a kind that cannot be read here.

    Raises:
        UnreadableError: it is of such a kind; the message says what to do instead.
    """
    for start, said in _ARCHIVES:
        if any(name.startswith(start) for name in names):
            raise UnreadableError(said)
    if any(name.endswith(_XPS) for name in names):
        raise UnreadableError("This is an XPS file: print it to PDF, attach that")
    if _OFFICE in names:
        raise UnreadableError(f"This is an Office file other than Word: {_AS_PDF}")
