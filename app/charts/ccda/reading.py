"""A C-CDA, or a fragment of one, to the documents it holds."""

from dataclasses import replace

from app.charts.archive import merged
from app.charts.ccda.header import Header, header_of, patient_of, write_header
from app.charts.ccda.narrative import enclosures, references, write_body
from app.charts.enclosing import Envelope, enclosed_as, enclosed_in, is_file
from app.charts.listing import write_fields
from app.charts.opening import Opener
from app.charts.plain.paper import Paper
from app.charts.tree import Node
from app.domain.chart.documents import ChartFile, Document, FoundDocument
from app.domain.people import Patient

__all__ = ["read_ccda"]

_WHOLE = "ClinicalDocument"


def read_ccda(root: Node, content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read every whole document of a file, or else all of it as one.

    Raises:
        TooMuchError: more comes out of what is enclosed than may.
    """
    whole = [node for node in root.walk() if node.name == _WHOLE]
    found = [_read(each, content, name, opener) for each in whole or [root]]
    return merged("ccda", found)


def _read(root: Node, content: bytes, name: str, opener: Opener) -> ChartFile:
    """Read the narrative as one document, and each enclosed file as one more.

    A root that is no whole document is a ``fragment``. Where nothing is narrated, the fields are
    listed in one document of kind ``data``, with the warning ``no narrative``.

    Raises:
        TooMuchError: more comes out of what is enclosed than may.
    """
    header = header_of(root)
    enclosed = _enclosed(root, header, opener)
    documents = [*_narrated(root, header), *enclosed.documents]
    warnings = [*_said(root), *enclosed.warnings]
    if not documents:
        documents = [_listed(root, header)]
        warnings.append("no narrative")
    patient = patient_of(root)
    found = (_from(each, content, name, patient) for each in documents)
    return ChartFile("ccda", tuple(found), patient, tuple(warnings))


def _from(each: FoundDocument, content: bytes, name: str, patient: Patient | None) -> FoundDocument:
    own = each if each.content else replace(each, content=content, name=name)
    return replace(own, patient=own.patient or patient)


def _narrated(root: Node, header: Header) -> list[FoundDocument]:
    paper = Paper()
    write_header(root, paper)
    before = paper.count
    write_body(root, paper)
    if paper.count == before:
        return []
    return [_found(paper, header, header.kind)]


def _listed(root: Node, header: Header) -> FoundDocument:
    paper = Paper()
    write_fields(root, paper)
    return _found(paper, header, "data")


def _found(paper: Paper, header: Header, kind: str) -> FoundDocument:
    document: Document = paper.document(header.title)
    said = replace(document, kind=kind, date=header.date, author=header.author)
    return FoundDocument(said, b"", "")


def _enclosed(root: Node, header: Header, opener: Opener) -> ChartFile:
    envelope = Envelope(header.title, header.kind, header.date, header.author)
    found = [_opened(node, envelope, opener) for node in enclosures(root)]
    return ChartFile(
        "ccda",
        tuple(each for file in found for each in file.documents),
        warnings=tuple(each for file in found for each in file.warnings),
    )


def _opened(node: Node, envelope: Envelope, opener: Opener) -> ChartFile:
    if node.attributes.get("representation") == "B64" or is_file(node.own_text):
        is_packed = "compression" in node.attributes
        return enclosed_in(opener, node.text, envelope, is_packed=is_packed)
    return enclosed_as(opener, node.own_text.encode(), envelope)


def _said(root: Node) -> list[str]:
    said = [] if root.name == _WHOLE else ["fragment"]
    return said + [
        f"The body is a file of its own, “{name}”: attach that too" for name in references(root)
    ]
