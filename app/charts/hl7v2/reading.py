"""A file of messages to the documents they bring."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import replace

from app.charts.enclosing import Envelope, described, enclosed_as, enclosed_in
from app.charts.hl7v2.message import Message, Segment, messages_of
from app.charts.hl7v2.narrative import (
    ENCLOSING,
    has_narrative,
    is_rich,
    write_fields,
    write_message,
)
from app.charts.hl7v2.people import author_of, day_of_message, patient_of
from app.charts.kinds import kind_of_loinc, kind_of_title
from app.charts.opening import Opener
from app.charts.paper import Paper
from app.charts.text import decoded
from app.domain.documents import ChartFile, FoundDocument

__all__ = ["read_hl7v2"]

# HL7 table 0270, document type.
_TYPES = {
    "AR": ("Autopsy report", "pathology"),
    "CD": ("Cardiodiagnostics", "imaging"),
    "CN": ("Consultation", "consultation"),
    "DI": ("Diagnostic imaging", "imaging"),
    "DS": ("Discharge summary", "discharge"),
    "ED": ("Emergency department report", "emergency"),
    "HP": ("History and physical", "history"),
    "OP": ("Operative report", "operative"),
    "PC": ("Psychiatric consultation", "consultation"),
    "PH": ("Psychiatric history and physical", "history"),
    "PN": ("Procedure note", "procedure"),
    "PR": ("Progress note", "progress"),
    "SP": ("Surgical pathology", "pathology"),
    "TS": ("Transfer summary", "transfer"),
}
_SERVICES = {
    **dict.fromkeys(
        ("RAD", "RUS", "CT", "NMR", "MR", "XRC", "NMS", "CUS", "EC", "ECHO"), "imaging"
    ),
    **dict.fromkeys(("LAB", "CH", "HM", "MB", "BLB", "CP", "IMM", "MCB", "SR", "TX"), "laboratory"),
    **dict.fromkeys(("SP", "PAT", "CTH", "PTH"), "pathology"),
}
_CHARACTER_SETS = {
    "ASCII": "ascii",
    "UNICODE UTF-8": "utf-8",
    "UNICODE UTF-16": "utf-16",
    "UNICODE UTF-32": "utf-32",
    "UNICODE": "utf-8",
    "UTF-8": "utf-8",
    "ISO IR14": "shift_jis",
    "ISO IR87": "iso2022_jp",
    "ISO IR159": "iso2022_jp_1",
    "GB 18030-2000": "gb18030",
    "KS X 1001": "euc_kr",
    "CNS 11643-1992": "big5",
    "BIG-5": "big5",
}
_PARTS_OF_8859 = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "15"}
# The types of messages whose text says all; of others, the fields are listed as well.
_TOLD = {"MDM", "ORU"}
_CHARACTERS_AT = 17
_DATA, _ENCODING, _SUBTYPE = 4, 3, 2


def read_hl7v2(content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read each message of the file: its text, its fields, and what it encloses.

    Raises:
        UnreadableError: this is no message, or one of several has no proper head.
        TooMuchError: more comes out of what is enclosed than may.
    """
    text, encoding, warnings = _text(content)
    messages = messages_of(text, encoding)
    documents: list[FoundDocument] = []
    for message in messages:
        found = _documents(message, opener)
        whose = patient_of(message)
        for each in found.documents:
            own = each if each.content else replace(each, content=content, name=name)
            documents.append(replace(own, patient=own.patient or whose))
        warnings += (said for said in found.warnings if said not in warnings)
    patients = dict.fromkeys(filter(None, map(patient_of, messages)))
    if len(patients) > 1:
        warnings.append(f"The messages are about {len(patients)} patients")
    return ChartFile("hl7v2", tuple(documents), next(iter(patients), None), tuple(warnings))


def _text(content: bytes) -> tuple[str, str, list[str]]:
    """Return the text, what bytes in escapes are in, and warnings."""
    said = _declared(content)
    if said and said not in {"ascii", "utf-16", "utf-32"}:
        try:
            return content.removeprefix(codecs.BOM_UTF8).decode(said), said, []
        except UnicodeDecodeError:
            text, _ = decoded(_unframed(content))
            line = "The text is not in the character set that MSH-18 names: look at it closely"
            return text, "cp1252", [line]
    text, warnings = decoded(_unframed(content))
    return text, "utf-8" if not warnings else "cp1252", list(warnings)


def _unframed(content: bytes) -> bytes:
    return content.replace(b"\x0b", b"").replace(b"\x1c", b"")


def _declared(content: bytes) -> str:
    head = re.split(rb"[\r\n]", content[content.find(b"MSH") :], maxsplit=1)[0].decode("latin-1")
    fields = head.split(head[3:4]) if len(head) > len("MSH") else []
    name = fields[_CHARACTERS_AT].split("~")[0].strip() if len(fields) > _CHARACTERS_AT else ""
    kind, _, part = name.partition("/")
    if kind == "8859" and part in _PARTS_OF_8859:
        return f"iso8859-{part}"
    return _CHARACTER_SETS.get(name.upper(), "")


def _documents(message: Message, opener: Opener) -> ChartFile:
    envelope = _envelope(message)
    enclosed = [_enclosed(message, part, envelope, opener) for part in _parts(message)]
    documents = [each for file in enclosed for each in file.documents]
    warnings = [said for file in enclosed for said in file.warnings]
    is_told = has_narrative(message)
    if not (is_told or documents):
        warnings.append("no narrative")
    if message.mended:
        warnings.append(f"Lines that are no segments are read as text: {message.mended}")
    if message.type not in _TOLD or not (is_told or documents):
        documents.insert(0, _listed(message, envelope))
    if is_told:
        documents.insert(0, _told(message, envelope))
    return ChartFile("hl7v2", tuple(documents), warnings=tuple(warnings))


def _told(message: Message, envelope: Envelope) -> FoundDocument:
    paper = Paper()
    write_message(message, envelope.title, paper)
    return _found(paper, envelope)


def _listed(message: Message, envelope: Envelope) -> FoundDocument:
    paper = Paper()
    write_fields(message, paper)
    title = f"{message.type} {message.event}".strip()
    return _found(paper, replace(envelope, title=title, kind="data"))


def _found(paper: Paper, envelope: Envelope) -> FoundDocument:
    alone = ChartFile("", (FoundDocument(paper.document(envelope.title), b"", ""),))
    return described(alone, envelope).documents[0]


def _envelope(message: Message) -> Envelope:
    title, kind = _TYPES.get(message.first("TXA").value(2).upper(), ("", ""))
    obr = message.first("OBR")
    title = title or message.first("TXA").value(2, 2) or obr.value(4, 2) or obr.value(4)
    kind = kind or _SERVICES.get(obr.value(24).upper(), "") or _by_code(message)
    kind = kind or kind_of_title(title) or ("laboratory" if message.type == "ORU" else "")
    title = title or f"{message.type} {message.event}".strip()
    return Envelope(title, kind, day_of_message(message), author_of(message))


def _by_code(message: Message) -> str:
    segments = (segment for segment in message.segments if segment.name in {"OBR", "OBX"})
    fields = ((segment, 4 if segment.name == "OBR" else 3) for segment in segments)
    kinds = (kind_of_loinc(segment.value(field)) for segment, field in fields)
    return next((kind for kind in kinds if kind), "")


def _parts(message: Message) -> Iterator[tuple[Segment, list[str]]]:
    for segment in message.all("OBX"):
        if segment.value(2) == ENCLOSING:
            for parts in segment.repetitions(5):
                if len(parts) > _DATA and parts[_DATA].strip():
                    yield segment, parts
        elif is_rich(segment):
            yield segment, ["", "", "", "A", segment.meant(segment.raw(5))]


def _enclosed(
    message: Message, part: tuple[Segment, list[str]], envelope: Envelope, opener: Opener
) -> ChartFile:
    segment, parts = part
    title = segment.value(3, 2) or envelope.title or message.type
    own = replace(envelope, title=title)
    if parts[_ENCODING].strip().upper() != "BASE64":
        plain = _plain(parts[_DATA], parts[_ENCODING])
        return enclosed_as(opener, plain, own)
    return enclosed_in(opener, parts[_DATA], own)


def _plain(data: str, encoding: str) -> bytes:
    if encoding.strip().upper() == "HEX":
        try:
            return bytes.fromhex(data)
        except ValueError:
            return b""
    return data.encode()
