"""What the pane of the ICD-10-PCS tables calls things."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.books import Edition
from app.domain.printed.procedure_tables import CHARACTERS, Picking, Value, ValueMeaning

__all__ = ["code_shown", "column_captions", "empty_line", "list_only_line", "meaning_text"]

_HEAD = 3
_OPEN = "·"


def column_captions(of_table: Sequence[str]) -> list[str]:
    """Return the captions of the seven columns; each section names its last four anew."""
    first = [_tr("Section"), _tr("Body system"), _tr("Operation")]
    usual = [_tr("Body part"), _tr("Approach"), _tr("Device"), _tr("Qualifier")]
    named = list(of_table) if len(of_table) == CHARACTERS - _HEAD else usual
    return [f"{place}  {name}" for place, name in enumerate([*first, *named], start=1)]


def code_shown(picking: Picking) -> str:
    """Return the code with a point for each character that is still open."""
    standing = (picking.standing(position) for position in range(1, CHARACTERS + 1))
    return "".join(char or _OPEN for char in standing)


def meaning_text(value: Value, meaning: ValueMeaning) -> str:
    """Return the definition of a value as it is read below the columns."""
    lines = [f"{value.label}: {meaning.meaning}" if meaning.meaning else value.label]
    if meaning.explanation:
        lines.append(meaning.explanation)
    if meaning.includes:
        lines.append(_tr("Includes: {terms}").format(terms=meaning.includes))
    return "\n".join(lines)


def empty_line(missing: str) -> str:
    """Say that no edition is loaded, and how one is."""
    return _tr(
        "{missing} Open the release of ICD-10-PCS, as CMS publishes it, in the Code books window, "
        "or with “coderdesk codebooks import FILE”."
    ).format(missing=missing)


def list_only_line(edition: Edition, on: date) -> str:
    """Say that only a list of codes is loaded, and what to open."""
    return _tr(
        "ICD-10-PCS {edition}, in force on {on}, is loaded as a list of codes without its tables. "
        "Open the zip of its tables in the Code books window, or with “coderdesk codebooks "
        "import FILE”."
    ).format(edition=edition.edition, on=on)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tables", text)
