"""What the program knows of the diagnoses on the sheet (rule SA-02)."""

from collections.abc import Iterator

from app.audit.known_support import invalid, supported
from app.domain.audit import Fact, Verdict
from app.domain.books import Books, entry_of
from app.domain.codes import System
from app.domain.encounter import Encounter
from app.domain.sheet import letter

__all__ = ["diagnoses"]


def diagnoses(encounter: Encounter, books: Books) -> Iterator[Fact]:
    """Yield what is known of their evidence and validity."""
    given = encounter.sheet.diagnoses
    if not given:
        yield Fact("SA-02", Verdict.NO, "no diagnosis is given", "coding sheet")
        return
    named = [(f"{letter(n)} {item.code}", item.evidence) for n, item in enumerate(given)]
    yield from supported("SA-02", "diagnosis", named)
    yield from _valid(encounter, books)


def _valid(encounter: Encounter, books: Books) -> Iterator[Fact]:
    on = encounter.facts.coding_date
    edition = books.edition_on(System.ICD_10_CM, on)
    basis = f"ICD-10-CM {edition.edition}" if edition else f"no ICD-10-CM for {on}"
    codes = [item.code for item in encounter.sheet.diagnoses]
    entries = [entry_of(books, code, on, (System.ICD_10_CM,)) for code in codes]
    wrong = [entry for entry in entries if not entry.is_billable]
    for entry in wrong:
        yield Fact("SA-02", Verdict.NO, invalid(entry, on), basis)
    if not wrong:
        yield Fact("SA-02", Verdict.YES, f"every code is valid on {on}", basis)
