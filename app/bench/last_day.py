"""The day on which the newest diagnosis codes are searched."""

from datetime import date

from app.codebooks import CodeBooks
from app.domain.codes import System

__all__ = ["last_day"]


def last_day(books: CodeBooks) -> date:
    """Return the last day that an edition of ICD-10-CM covers."""
    return max(
        each.effective_to
        for each in books.editions()
        if each.system is System.ICD_10_CM and each.codes
    )
