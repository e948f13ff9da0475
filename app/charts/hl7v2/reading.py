"""A file of messages to the documents they bring."""

from dataclasses import replace

from app.charts.enclosing import Envelope, described, enclosed_as, enclosed_in
from app.charts.hl7v2.characters import text_of
from app.charts.hl7v2.envelopes import envelope_of
from app.charts.hl7v2.message import Message, messages_of
from app.charts.hl7v2.narrative import Observed, observed, write_fields, write_message
from app.charts.hl7v2.parts import Part, parts_of
from app.charts.hl7v2.people import patient_of
from app.charts.opening import Opener
from app.charts.plain.paper import Paper
from app.domain.chart.documents import ChartFile, FoundDocument

__all__ = ["read_hl7v2"]

# The types of messages whose text says all; of others, the fields are listed as well.
_TOLD = {"MDM", "ORU"}


def read_hl7v2(content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read each message of the file: its text, its fields, and what it encloses.

    Raises:
        UnreadableError: this is no message, or one of several has no proper head.
        TooMuchError: more comes out of what is enclosed than may.
    """
    text, encoding, warnings = text_of(content)
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


def _documents(message: Message, opener: Opener) -> ChartFile:
    envelope = envelope_of(message)
    parts = parts_of(message)
    enclosed = [_enclosed(message, part, envelope, opener) for part in parts]
    documents = [each for file in enclosed for each in file.documents]
    warnings = [said for file in enclosed for said in file.warnings]
    # What a file stands in is not shown as words as well.
    told = observed(message, {number for part in parts for number in part.carriers})
    is_told = told.is_narrated
    if not (is_told or documents):
        warnings.append("no narrative")
    if message.mended:
        warnings.append(f"Lines that are no segments are read as text: {message.mended}")
    if message.type not in _TOLD or not (is_told or documents):
        documents.insert(0, _listed(message, envelope))
    if is_told:
        documents.insert(0, _told(told, envelope))
    return ChartFile("hl7v2", tuple(documents), warnings=tuple(warnings))


def _told(told: Observed, envelope: Envelope) -> FoundDocument:
    paper = Paper()
    write_message(told, envelope.title, paper)
    return _found(paper, envelope)


def _listed(message: Message, envelope: Envelope) -> FoundDocument:
    paper = Paper()
    write_fields(message, paper)
    title = f"{message.type} {message.event}".strip()
    return _found(paper, replace(envelope, title=title, kind="data"))


def _found(paper: Paper, envelope: Envelope) -> FoundDocument:
    alone = ChartFile("", (FoundDocument(paper.document(envelope.title), b"", ""),))
    return described(alone, envelope).documents[0]


def _enclosed(message: Message, part: Part, envelope: Envelope, opener: Opener) -> ChartFile:
    title = part.segment.value(3, 2) or envelope.title or message.type
    own = replace(envelope, title=title)
    if part.encoding != "BASE64":
        return enclosed_as(opener, _plain(part.data, part.encoding), own)
    return enclosed_in(opener, part.data, own)


def _plain(data: str, encoding: str) -> bytes:
    if encoding == "HEX":
        try:
            return bytes.fromhex(data)
        except ValueError:
            return b""
    return data.encode()
