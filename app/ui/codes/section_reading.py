"""What the worker reads for a section of the Official Guidelines."""

from dataclasses import dataclass
from datetime import date

from app.codebooks import CodeBooks
from app.codebooks.icd10cm.guidelines.book import all_guidelines
from app.codebooks.icd10cm.guidelines.numbers import key_of
from app.domain.codes import System
from app.domain.printed.guidelines import Guideline

__all__ = ["OpenSection", "read_section"]

_CM = System.ICD_10_CM


@dataclass(frozen=True, slots=True)
class OpenSection:
    """A section with those that it stands in, the widest first, and those right below it."""

    guideline: Guideline
    above: tuple[Guideline, ...] = ()
    below: tuple[Guideline, ...] = ()


def read_section(books: CodeBooks, number: str, on: date) -> OpenSection | None:
    """Return a section by its number, however it is written; None where there is none."""
    asked = key_of(number)
    found = {key_of(each.number): each for each in books.ask(_CM, all_guidelines, on)}
    if asked not in found:
        return None
    above = (each for key, each in found.items() if asked.startswith(f"{key}."))
    below = (each for key, each in found.items() if key.rpartition(".")[0] == asked)
    return OpenSection(found[asked], tuple(above), tuple(below))
