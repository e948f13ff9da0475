"""Which reader reads which kind of file; each is loaded when the first such file comes."""
# ruff: noqa: PLC0415

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.charts.recognition import Form
from app.domain.chart.documents import ChartFile, Document, FoundDocument

if TYPE_CHECKING:
    from app.charts.opening import Opener

__all__ = ["Reader", "alone", "reader_of"]

Reader = Callable[[bytes, str, "Opener"], ChartFile]


def reader_of(form: Form) -> "Reader":
    """Return what reads files of a kind; what is of no other kind is read as text."""
    return _READERS.get(form, _read_text)


def _read_pdf(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.archive import merged
    from app.charts.pdf.attached import attached_to
    from app.charts.pdf.pdf import read_pdf

    document = read_pdf(content)
    if not all(page.has_text_layer for page in document.pages):
        from app.charts.scans.scanned import with_words

        document = with_words(document, content, opener.machine)
    found = alone(document, content, name)
    attached = list(attached_to(content, opener))
    return merged(found.format, [found, *attached]) if attached else found


def _read_scan(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.scans.scanned import read_scan

    return alone(read_scan(content, opener.machine), content, name)


def _read_text(content: bytes, name: str, _opener: "Opener") -> ChartFile:
    from app.charts.plain.text import read_text

    return alone(read_text(content), content, name)


def _read_xml(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.ccda.reading import read_ccda
    from app.charts.fhir.reading import read_fhir
    from app.charts.xml import xml_tree

    root = xml_tree(content)
    if _FHIR in root.attributes.values():
        return read_fhir([root], content, name, opener)
    return read_ccda(root, content, name, opener)


def _read_json(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.fhir.reading import read_fhir
    from app.charts.json_tree import json_trees

    roots, said = json_trees(content)
    if not roots:
        from app.charts.json_fields import read_json_fields

        document = read_json_fields(content)
        return alone(document, content, name) if document else _read_text(content, name, opener)
    found = read_fhir(roots, content, name, opener)
    return replace(found, warnings=(*said, *found.warnings))


def _read_hl7v2(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.hl7v2.reading import read_hl7v2

    return read_hl7v2(content, name, opener)


def _read_html(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.scans.page_pictures import pasted_into, with_pictures
    from app.charts.scans.page_size import may_be_page
    from app.charts.web.html import read_html

    def read() -> ChartFile:
        return replace(alone(read_html(content), content, name), format="html")

    # A small picture is shown by its words, as those are that lie beside a page.
    pictures, files = pasted_into(content)
    pages = (each for each in pictures if may_be_page(each[0]))
    return with_pictures(read, pages, name, opener, files)


def _read_rtf(content: bytes, name: str, _opener: "Opener") -> ChartFile:
    from app.charts.office.rtf import read_rtf

    return replace(alone(read_rtf(content), content, name), format="rtf")


def _read_zip(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.archive import read_zip

    return read_zip(content, name, opener)


def _read_gzip(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.gzipped import read_gzip

    return read_gzip(content, name, opener)


def _read_mail(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.mail.mail import read_mail

    return read_mail(content, name, opener)


def _read_x12(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.x12 import read_x12

    return read_x12(content, name, opener)


def _read_winmail(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.mail.winmail import read_winmail

    return read_winmail(content, name, opener)


def _read_outlook(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.mail.outlook import read_outlook

    return read_outlook(content, name, opener)


def _read_old_word(content: bytes, name: str, opener: "Opener") -> ChartFile:
    from app.charts.office.old_word import read_old_word

    return replace(read_old_word(content, name, opener), format="doc")


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
    Form.GZIP: _read_gzip,
    Form.X12: _read_x12,
    Form.WINMAIL: _read_winmail,
    Form.OUTLOOK: _read_outlook,
    Form.OLD_WORD: _read_old_word,
}
