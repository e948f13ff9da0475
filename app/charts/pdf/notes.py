"""What was filled in or written on a PDF page: values of form fields, and notes."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from app.charts.plain.ligatures import spelled

__all__ = ["Rectangle", "Written", "written_on"]

Rectangle = tuple[float, float, float, float]

_UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
_NOTES = {pdfium.FPDF_ANNOT_FREETEXT, pdfium.FPDF_ANNOT_TEXT}
_TICKED = {pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON}
_FILLED = {
    *(pdfium.FPDF_FORMFIELD_TEXTFIELD, pdfium.FPDF_FORMFIELD_COMBOBOX),
    *(pdfium.FPDF_FORMFIELD_LISTBOX,),
}
_PASSWORD = 1 << 13
_MOST_ON_A_PAGE = 5_000


@dataclass(frozen=True, slots=True)
class Written:
    """Words on a page, and the left, bottom, right and top of where they stand."""

    text: str
    where: Rectangle


def written_on(page: pypdfium2.PdfPage) -> Iterator[Written]:
    """Yield values of fields, ticks as ``[x]`` and ``[ ]``, and notes, in the page’s coordinates.

    What is hidden, and what is typed as a password, is left out.
    """
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(page), _MOST_ON_A_PAGE)):
        mark = pdfium.FPDFPage_GetAnnot(page, index)
        if not mark:
            continue
        try:
            text = _text(page, mark)
            rectangle = pdfium.FS_RECTF()
            if text and pdfium.FPDFAnnot_GetRect(mark, ctypes.byref(rectangle)):
                sides = rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
                yield Written(text, sides)
        finally:
            pdfium.FPDFPage_CloseAnnot(mark)


def _text(page: pypdfium2.PdfPage, mark: pdfium.FPDF_ANNOTATION) -> str:
    if pdfium.FPDFAnnot_GetFlags(mark) & _UNSEEN:
        return ""
    kind = pdfium.FPDFAnnot_GetSubtype(mark)
    if kind in _NOTES:
        return _string(pdfium.FPDFAnnot_GetStringValue, mark, b"Contents")
    if kind != pdfium.FPDF_ANNOT_WIDGET or page.formenv is None:
        return ""
    return _value(page.formenv, mark)


def _value(form: pypdfium2.PdfFormEnv, mark: pdfium.FPDF_ANNOTATION) -> str:
    kind = pdfium.FPDFAnnot_GetFormFieldType(form, mark)
    if kind in _TICKED:
        return "[x]" if pdfium.FPDFAnnot_IsChecked(form, mark) else "[ ]"
    is_secret = pdfium.FPDFAnnot_GetFormFieldFlags(form, mark) & _PASSWORD
    if kind not in _FILLED or (is_secret and kind == pdfium.FPDF_FORMFIELD_TEXTFIELD):
        return ""
    return _string(pdfium.FPDFAnnot_GetFormFieldValue, form, mark)


def _string(ask: Callable[..., int], *about: object) -> str:
    """Return what pdfium answers in UTF-16, asked first for how long it is."""
    size = ask(*about, None, 0)
    room = ctypes.create_string_buffer(max(size, 2))
    ask(*about, ctypes.cast(room, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    text = spelled(room.raw[:size].decode("utf-16-le", errors="replace"))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").split("\n")
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())
