"""Which diagnoses count for risk adjustment on a day of service, all at once."""

import sqlite3
from collections.abc import Mapping
from datetime import date

from app.codebooks.risk.models import turn
from app.domain.codes import System, spelled
from app.domain.rules.risk import Hcc, payment_year

__all__ = ["hcc_marks"]

# The newest rows stand open-ended, but a payment year has an end: that of its edition.
_HELD = """
FROM hcc_diagnosis d WHERE :on BETWEEN d.first AND d.last AND EXISTS (
    SELECT 1 FROM edition e
    WHERE e.code_set = d.code_set AND e.codes AND :on BETWEEN e.first AND e.last
)
"""
_MODELS = f"SELECT DISTINCT d.model {_HELD}"
_CODES = f"SELECT d.code, d.category {_HELD} AND d.model = :model ORDER BY d.category DESC"


def hcc_marks(connection: sqlite3.Connection, on: date) -> Mapping[str, str]:
    """Return the category of each diagnosis, such as ``HCC 37``, in the foremost model alone.

    That is CMS-HCC in its newest version; a code in two of its categories bears the first.
    """
    asked = {"on": on.toordinal()}
    models = [model for (model,) in connection.execute(_MODELS, asked)]
    if not models:
        return {}
    model, year = min(models, key=turn), payment_year(on)
    rows = connection.execute(_CODES, {**asked, "model": model})
    return {
        spelled(code, System.ICD_10_CM): Hcc(model, str(category), "", year).name
        for code, category in rows
    }
