"""The kinds of things that a chart names, in a word and a letter."""

from PySide6.QtCore import QCoreApplication

from app.domain.codes import System
from app.domain.encounter import Setting
from app.domain.reading.mentioned import MentionKind

__all__ = ["books_for", "kind_letter", "kind_title", "kind_word"]

_LETTERS = {
    MentionKind.CONDITION: "",
    MentionKind.SYMPTOM: "s",
    MentionKind.PROCEDURE: "p",
    MentionKind.DEVICE: "d",
    MentionKind.TEST: "t",
    MentionKind.MEDICATION: "m",
    MentionKind.VALUE: "v",
}
_DONE = frozenset({MentionKind.PROCEDURE, MentionKind.TEST})
_SUPPLIED = frozenset({MentionKind.DEVICE, MentionKind.MEDICATION})


def kind_letter(kind: MentionKind) -> str:
    """Return the small letter of a kind, which stands behind that of the assertion.

    A condition, the commonest, has none.
    """
    return _LETTERS[kind]


def kind_title(kind: MentionKind) -> str:
    """Return what several of a kind are called."""
    return {
        MentionKind.CONDITION: _said("Conditions"),
        MentionKind.SYMPTOM: _said("Symptoms and signs"),
        MentionKind.PROCEDURE: _said("Procedures"),
        MentionKind.DEVICE: _said("Devices"),
        MentionKind.TEST: _said("Tests"),
        MentionKind.MEDICATION: _said("Medicines"),
        MentionKind.VALUE: _said("Values"),
    }[kind]


def kind_word(kind: MentionKind) -> str:
    """Return what one of a kind is called."""
    return {
        MentionKind.CONDITION: _said("condition"),
        MentionKind.SYMPTOM: _said("symptom or sign"),
        MentionKind.PROCEDURE: _said("procedure"),
        MentionKind.DEVICE: _said("device"),
        MentionKind.TEST: _said("test"),
        MentionKind.MEDICATION: _said("medicine"),
        MentionKind.VALUE: _said("value"),
    }[kind]


def books_for(kind: MentionKind, setting: Setting) -> tuple[System, ...]:
    """Return the books in which a thing of a kind has its code, the likeliest first.

    ICD-10-PCS is for the procedures of inpatients alone (45 CFR 162.1002); what is supplied stands
    in HCPCS.
    """
    if kind in _SUPPLIED:
        return (System.HCPCS,)
    if kind not in _DONE:
        return (System.ICD_10_CM,)
    is_inpatient = setting is Setting.INPATIENT
    return (System.ICD_10_PCS,) if is_inpatient else (System.CPT, System.HCPCS)


def _said(text: str) -> str:
    return QCoreApplication.translate("said", text)
