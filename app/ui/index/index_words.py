"""What the pane of the Index calls things."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.codebooks.icd10cm.index.terms import Volume
from app.codebooks.icd10pcs.index_book import ProcedureVolume
from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term
from app.ui.index.index_room import AnyVolume

__all__ = [
    "captions",
    "code_text",
    "empty_line",
    "reference_line",
    "seek_line",
    "spoken_code",
    "spoken_term",
    "tab_name",
    "volume_name",
    "volumes_name",
]


def volumes_name() -> str:
    """Return what all volumes together are called."""
    return _tr("Volumes of the Index")


def volume_name(volume: AnyVolume) -> str:
    """Return the name of a volume."""
    names: dict[AnyVolume, str] = {
        Volume.INDEX: _tr("Alphabetic Index"),
        Volume.EXTERNAL: _tr("External Cause Index"),
        Volume.NEOPLASMS: _tr("Table of Neoplasms"),
        Volume.DRUGS: _tr("Table of Drugs and Chemicals"),
        ProcedureVolume.INDEX: _tr("ICD-10-PCS Index"),
    }
    return names[volume]


def tab_name(volume: AnyVolume) -> str:
    """Return the name of a volume for its tab."""
    names: dict[AnyVolume, str] = {
        Volume.INDEX: _tr("Index"),
        Volume.EXTERNAL: _tr("External causes"),
        Volume.NEOPLASMS: _tr("Neoplasms"),
        Volume.DRUGS: _tr("Drugs"),
        ProcedureVolume.INDEX: _tr("PCS"),
    }
    return names[volume]


def seek_line(volume: AnyVolume) -> str:
    """Say what is typed to find a place."""
    if volume is Volume.NEOPLASMS:
        return _tr("Site, then comma and what stands below it")
    if volume is Volume.DRUGS:
        return _tr("Drug or chemical")
    return _tr("Main term, then comma and subterm")


def captions(volume: AnyVolume) -> tuple[str, ...]:
    """Return the headings of a table, the first that of its rows."""
    if volume is Volume.NEOPLASMS:
        return (
            _tr("Site"),
            _tr("Malignant\nprimary"),
            _tr("Malignant\nsecondary"),
            _tr("Ca\nin situ"),
            _tr("Benign"),
            _tr("Uncertain\nbehavior"),
            _tr("Unspecified\nbehavior"),
        )
    return (
        _tr("Substance"),
        _tr("Poisoning,\naccidental"),
        _tr("Poisoning,\nself-harm"),
        _tr("Poisoning,\nassault"),
        _tr("Poisoning,\nundetermined"),
        _tr("Adverse\neffect"),
        _tr("Underdosing"),
    )


def code_text(code: PrintedCode) -> str:
    """Return a code as it is printed, the manifestation beside it in brackets."""
    return f"{code.shown} [{code.manifestation}]" if code.manifestation else code.shown


def spoken_code(code: PrintedCode) -> str:
    """Return what a screen reader says of a code."""
    said = [code.code]
    if code.status is Status.HEADER:
        said.append(_tr("more characters are needed"))
    if code.status is Status.NOT_IN_EDITION:
        said.append(_tr("not in the edition of the date"))
    if code.manifestation:
        said.append(_tr("followed by {code}").format(code=code.manifestation))
    return ", ".join(said)


def reference_line(term: Term) -> str:
    """Return where a term sends the coder, empty where it does not."""
    see = _tr("see {words}").format(words=term.see) if term.see else ""
    also = _tr("see also {words}").format(words=term.see_also) if term.see_also else ""
    use = _tr("use {words}").format(words=term.use) if term.use else ""
    return "; ".join(part for part in (see, also, use) if part)


def spoken_term(term: Term) -> str:
    """Return what a screen reader says of a term."""
    words = f"{term.title} {term.modifiers}".strip()
    codes = (spoken_code(code) for code in term.codes)
    return "; ".join(part for part in (words, *codes, reference_line(term)) if part)


def empty_line(volume: AnyVolume, on: date) -> str:
    """Say that a volume is not loaded, and how it is."""
    if volume is ProcedureVolume.INDEX:
        return _tr(
            "No {volume} is loaded for {on}. Open the code tables and index of ICD-10-PCS, as CMS "
            "publishes them, in the Code books window, or with “coderdesk codebooks import FILE”."
        ).format(volume=volume_name(volume), on=on)
    return _tr(
        "No {volume} is loaded for {on}. Open the Index of ICD-10-CM, as NCHS and CMS publish it, "
        "in the Code books window, or with “coderdesk codebooks import FILE”."
    ).format(volume=volume_name(volume), on=on)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Index", text)
