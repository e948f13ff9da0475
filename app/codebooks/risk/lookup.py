"""The condition categories of a diagnosis on a day of service."""

import sqlite3
from collections.abc import Iterator
from datetime import date

from app.codebooks.risk.models import turn
from app.domain.codes import undotted
from app.domain.rules.risk import Hcc, payment_year

__all__ = ["hccs_of"]

# The newest rows stand open-ended, but a payment year has an end: that of its edition.
_CATEGORIES = """
SELECT d.model, d.category, coalesce(l.label, '') FROM hcc_diagnosis d
LEFT JOIN hcc_label l
    ON l.model = d.model AND l.category = d.category AND :on BETWEEN l.first AND l.last
WHERE d.code = :code AND :on BETWEEN d.first AND d.last AND EXISTS (
    SELECT 1 FROM edition e
    WHERE e.code_set = d.code_set AND e.codes AND :on BETWEEN e.first AND e.last
)
"""
_BELOW = """
SELECT below FROM hcc_hierarchy WHERE model = ? AND above = ? AND ? BETWEEN first AND last
ORDER BY below
"""
_ABOVE = """
SELECT above FROM hcc_hierarchy WHERE model = ? AND below = ? AND ? BETWEEN first AND last
ORDER BY above
"""


def hccs_of(connection: sqlite3.Connection, code: str, on: date) -> tuple[Hcc, ...]:
    """Return the categories of a diagnosis in every model, CMS-HCC first, newest versions first.

    ``on`` is the day of service. The models that CMS has retired by the payment year are left
    out, so V24 ends with the services of 2025. Nothing is returned too where no edition covers
    the day: ask for that of `System.HCC` first.
    """
    asked = {"code": undotted(code), "on": on.toordinal()}
    rows = connection.execute(_CATEGORIES, asked).fetchall()
    return tuple(
        Hcc(
            model=model,
            number=str(number),
            label=label,
            payment_year=payment_year(on),
            displaces=tuple(_numbers(connection, _BELOW, model, number, on)),
            displaced_by=tuple(_numbers(connection, _ABOVE, model, number, on)),
        )
        for model, number, label in sorted(rows, key=lambda row: (turn(row[0]), row[1]))
    )


def _numbers(
    connection: sqlite3.Connection, query: str, model: str, number: int, on: date
) -> Iterator[str]:
    for (found,) in connection.execute(query, (model, number, on.toordinal())):
        yield str(found)
