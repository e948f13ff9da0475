"""Queries from material of others: real misspellings, coded notes, official shorthand."""

import csv
import json
import random
import re
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from io import TextIOWrapper
from pathlib import Path

from app.bench.wanted import Wanted, typed
from app.codebooks import Phrase
from app.domain.codes import System, spelled

__all__ = ["clinician", "long_selections", "misspelt", "official_shorthand"]

_SEED = 11
_EACH = 3
_HEADING = re.compile(r"^(ASSESSMENT|IMPRESSION)[A-Z &/]*:?$", re.M)
_NEXT = re.compile(r"^[A-Z][A-Z &/]{3,}:?$", re.M)
_MARK = re.compile(r"^\s*(?:\d+[.)]|[•*-])\s*")
_PROSE = re.compile(r":|\b(?:is|was|has|will|presents?|recommend|discussed|continue)\b", re.I)
_MOST_WORDS = 8
_LONG = 12
_BLANK = re.compile(r"\n\s*\n")
_AGREED = "Patient Agreements:"


def misspelt(folder: Path, phrases: Sequence[Phrase]) -> list[Wanted]:
    """Put real misspellings into phrases that hold the word that was meant."""
    slips = dict(_misspellings(folder / "search_spelling"))
    holding: dict[str, list[Wanted]] = defaultdict(list)
    for wanted in map(typed, phrases):
        for word in set(wanted.text.lower().split()):
            holding[word].append(wanted)
    dice = random.Random(_SEED)  # noqa: S311  # No secret.
    return [
        Wanted(re.sub(rf"\b{meant}\b", slip, wanted.text.lower()), wanted.codes)
        for slip, meant in sorted(slips.items())
        for wanted in dice.sample(holding[meant], min(_EACH, len(holding[meant])))
    ]


def _misspellings(folder: Path) -> Iterator[tuple[str, str]]:
    corrected = folder / "Medical Misspelling Correction Corpus.csv"
    reported = folder / "PsyTAR_SpellingCorpus.txt"
    with corrected.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file, delimiter="\t")
        rows = [(row["Word"], row["Correction"]) for row in table]
    with reported.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file, delimiter="\t")
        rows += [(row["Mistake"], row["Correction"]) for row in table]
    for slip, meant in rows:
        if slip.isalpha() and meant.isalpha() and len(meant) > len("five"):
            yield slip.lower(), meant.lower()


def clinician(folder: Path) -> list[Wanted]:
    """Take the problems of the assessments of notes that experts coded, as they stand there."""
    return [
        Wanted(line, codes)
        for text, codes in _notes(folder)
        for line in dict.fromkeys(_problems(text))
    ]


def long_selections(folder: Path) -> list[Wanted]:
    """Take whole assessments and their longer paragraphs, as a coder would select them."""
    return [
        Wanted(selected, codes)
        for text, codes in _notes(folder)
        for selected in dict.fromkeys(_selections(text))
        if len(selected.split()) > _LONG
    ]


def _notes(folder: Path) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the notes that experts coded, with the codes of all of them."""
    lines = (folder / "outpatient_notes" / "notes.jsonl").read_text("utf-8").splitlines()
    for note in map(json.loads, lines):
        if codes := frozenset([*(note["expert_codes"] or ()), *_coded(note["coder"])]):
            yield note["text"], codes


def _coded(coder: dict[str, list[str]] | None) -> Sequence[str]:
    return coder["codes"] if coder else ()


def _selections(text: str) -> Iterator[str]:
    """Yield the assessment, and each of its paragraphs that says something of a problem."""
    whole = _assessment(text).strip()
    yield whole
    for paragraph in map(str.strip, _BLANK.split(whole)):
        if not paragraph.startswith(_AGREED):
            yield paragraph


def _assessment(text: str) -> str:
    start = _HEADING.search(text)
    if start is None:
        return ""
    end = _NEXT.search(text, start.end())
    return text[start.end() : end.start() if end else None]


def _problems(text: str) -> Iterator[str]:
    for line in _assessment(text).splitlines():
        said = _MARK.sub("", line).strip().rstrip(".")
        if said and len(said.split()) <= _MOST_WORDS and not _PROSE.search(said):
            yield said


def official_shorthand(folder: Path, count: int) -> list[Wanted]:
    """Take the short titles of the order file where they are not the long ones."""
    rows = [row for row in _ordered(folder) if row[1].lower() != row[2].lower()]
    dice = random.Random(_SEED)  # noqa: S311  # No secret.
    return [
        Wanted(short, frozenset({spelled(code, System.ICD_10_CM)}))
        for code, short, _ in dice.sample(rows, min(count, len(rows)))
    ]


def _ordered(folder: Path) -> Iterator[tuple[str, str, str]]:
    """Yield code, short and long title of each billable code: columns of the order file."""
    for path in sorted(folder.rglob("*.zip")):
        with zipfile.ZipFile(path) as archive:
            names = [n for n in archive.namelist() if re.search(r"order[_-]20\d\d\.txt$", n)]
            for name in names[:1]:
                with archive.open(name) as raw:
                    for line in TextIOWrapper(raw, "latin-1"):
                        if line[14:15] == "1":
                            yield line[6:13].strip(), line[16:76].strip(), line[77:].strip()
                return
