"""Codes suggested for visit notes and radiology reports, beside what people coded, and how fast.

``python -m tests.benchmarks.suggesting --material DIR --reference DIR`` reads ``outpatient_notes``
and ``radiology_reports`` of the material with the code books in force in the reference.
``--half even`` or ``odd`` takes every other text: what is tuned on one is checked on the other.
"""

import argparse
import json
import re
import resource
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any

from app.codebooks import open_books
from app.domain.encounter import Setting
from app.domain.reading.suggestions import Suggested
from app.reading.concepts import Concepts
from app.search import open_index
from app.suggestions.suggesting import Suggester
from app.suggestions.wish import ChartWish
from app.vocabulary.reading import bundled

__all__ = [
    "Coded",
    "Figures",
    "Report",
    "accepted",
    "figures",
    "main",
    "measured",
    "notes",
    "read",
    "reports",
]

Codes = frozenset[str]
Coder = Callable[[str], Suggested]
_ON = date(2025, 5, 1)
_SEEN = 10
_HALVES = ("all", "even", "odd")
# What others reached on texts of the same kinds, as published or as measured with the material.
_BESIDE = """
beside: two experts against each other .38 exact / .55 with 3 characters on 55 of these notes;
        a longest-match script .27 / .36; fine-tuned large models up to .576 exact on 120 notes;
        radiology: three companies .82 to .89 against their majority, best published .89,
        a script .76; coders took 14 of 83 doubtful and 33 of 41 plain pneumonias.
"""


@dataclass(frozen=True, slots=True)
class Coded:
    """A visit note with the codes of each that coded it."""

    text: str
    by: Mapping[str, Codes]


@dataclass(frozen=True, slots=True)
class Report:
    """A radiology report with the classes that most companies gave."""

    text: str
    impression: str
    classes: Codes


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 over all texts together."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"F1 {self.f1:.3f}  P {self.precision:.3f}  R {self.recall:.3f}"


def figures(pairs: Sequence[tuple[Collection[str], Collection[str]]]) -> Figures:
    """Return the figures of what was found against what was wanted."""
    both = sum(len(set(found) & set(wanted)) for found, wanted in pairs)
    found = sum(len(set(each)) for each, _ in pairs)
    wanted = sum(len(set(each)) for _, each in pairs)
    return Figures(both / (found or 1), both / (wanted or 1))


def notes(material: Path, half: str = "all") -> list[Coded]:
    """Return the visit notes; a note that nobody coded has no ``by``."""
    return [
        Coded(each["text"], dict(_by(each)))
        for at, each in enumerate(_lines(material / "outpatient_notes" / "notes.jsonl"))
        if _is_in(at, half)
    ]


def reports(material: Path, half: str = "all") -> list[Report]:
    """Return the radiology reports."""
    return [
        Report(_as_report(each), each["impression"], frozenset(each["icd9_majority"]))
        for at, each in enumerate(_lines(material / "radiology_reports" / "reports.jsonl"))
        if _is_in(at, half)
    ]


def measured(coder: Coder, coded: Sequence[Coded]) -> Iterator[str]:
    """Yield a line for each that coded the notes, and one for the time that a note took."""
    times, told = [], []
    for note in coded:
        started = perf_counter()
        told.append(coder(note.text))
        times.append((perf_counter() - started) * 1000)
    for who in ("expert", "coder", "either"):
        pairs = [(one, note.by[who]) for one, note in zip(told, coded, strict=True) if note.by]
        yield _line(who, [(one, wanted) for one, wanted in pairs if wanted])
    if len(times) > 1:
        cuts = quantiles(times, n=20)
        yield f"ms a note     p50 {cuts[9]:.0f}  p95 {cuts[18]:.0f}"


def _line(who: str, pairs: Sequence[tuple[Suggested, Codes]]) -> str:
    exact = [([each.code for each in told.suggestions], wanted) for told, wanted in pairs]
    short = [({c[:3] for c in found}, {c[:3] for c in wanted}) for found, wanted in exact]
    recalled = [len(wanted & set(_first(told))) / len(wanted) for told, wanted in pairs]
    reached = sum(recalled) / (len(recalled) or 1)
    return (
        f"{who:<8} ({len(pairs)})  exact {figures(exact)}   3 characters {figures(short)}   "
        f"recall@{_SEEN} {reached:.3f}"
    )


def _first(told: Suggested) -> list[str]:
    codes = [each.code for each in (*told.suggestions, *told.candidates)]
    return list(dict.fromkeys(codes))[:_SEEN]


def read(coder: Coder, asked: Sequence[Report], accepted: Mapping[str, Codes]) -> Iterator[str]:
    """Yield the figures of the radiology reports, and what became of pneumonias."""
    told = [[each.code for each in coder(one.text).suggestions] for one in asked]
    found = [_classes(codes, accepted) for codes in told]
    every = [(classes, one.classes) for classes, one in zip(found, asked, strict=True)]
    yield f"radiology ({len(asked)})  {figures(every)}"
    for name, is_doubt in (("doubtful", True), ("plain", False)):
        kind = [each for each, one in zip(found, asked, strict=True) if _doubt(one) is is_doubt]
        taken = sum("486" in each for each in kind)
        yield f"  {name} pneumonia coded {taken} of {len(kind)}"


def _classes(codes: Collection[str], accepted: Mapping[str, Codes]) -> Codes:
    """Return the class of each code: the one that lists it, else that of its longest beginning.

    A class that lists a code itself comes before one that has the same characters as a beginning.
    """
    return frozenset(filter(None, (_class(code.replace(".", ""), accepted) for code in codes)))


def _class(code: str, accepted: Mapping[str, Codes]) -> str:
    fits = [
        (len(start.rstrip("*")), not start.endswith("*"), name)
        for name, starts in accepted.items()
        for start in starts
        if code == start.rstrip("*") or (start.endswith("*") and code.startswith(start[:-1]))
    ]
    return max(fits, default=(0, False, ""))[-1]


_SENTENCE = re.compile(r"[^.\n]*\bpneumonia\b[^.\n]*", re.I)
_DENIED = re.compile(
    r"\b(?:no|not|without|negative|resol\w+|clear\w*|history|previous|prior)\b", re.I
)
_DOUBT = re.compile(
    r"\b(?:possibl\w+|probabl\w+|likely|suspect\w*|may|might|could|suggest\w*|versus|vs|evaluate"
    r"|rule out|question\w*|consider\w*|cannot|either|compatible|consistent|concern\w*|or)\b|\?",
    re.I,
)


def _doubt(report: Report) -> bool | None:
    """Tell whether an impression doubts a pneumonia; None where it says or denies none."""
    said = [each for each in _SENTENCE.findall(report.impression) if not _DENIED.search(each)]
    return all(_DOUBT.search(each) for each in said) if said else None


def _by(note: Mapping[str, Any]) -> Iterator[tuple[str, Codes]]:
    expert = frozenset(note["expert_codes"] or ())
    own = frozenset((note["coder"] or {}).get("codes", ()))
    yield from (("expert", expert), ("coder", own), ("either", expert | own))


def _as_report(each: Mapping[str, str]) -> str:
    return f"CLINICAL HISTORY: {each['history']}\n\nIMPRESSION: {each['impression']}"


def accepted(material: Path) -> dict[str, Codes]:
    """Return the codes that count for each class of the reports; “*” ends a beginning."""
    said = json.loads((material / "radiology_reports" / "icd9_to_icd10cm_accept.json").read_text())
    return {
        name: frozenset([*each["gem"], *(f"{start}*" for start in each["extra_prefix"])])
        for name, each in said.items()
    }


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def _is_in(at: int, half: str) -> bool:
    return half == "all" or at % 2 == _HALVES.index(half) - 1


@contextmanager
def suggesting(reference: Path) -> Iterator[Coder]:
    """Open the books, the index and the wordings; say how long the wordings took."""
    books = open_books(reference)
    index = open_index(books.generation, books)
    try:
        started = perf_counter()
        concepts = Concepts.load(books.generation)
        print(f"wordings      loaded in {(perf_counter() - started) * 1000:.0f} ms")
        suggester = Suggester(books, index, concepts, bundled())
        yield lambda text: suggester.suggested(ChartWish((text,), Setting.OFFICE, _ON))
    finally:
        index.close()
        books.close()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.suggesting", description=__doc__)
    parser.add_argument("--material", type=Path, required=True, metavar="DIR")
    parser.add_argument("--reference", type=Path, required=True, metavar="DIR")
    parser.add_argument("--half", choices=_HALVES, default="all")
    asked = parser.parse_args()
    with suggesting(asked.reference) as coder:
        coder("Assessment: cough.")
        for line in measured(coder, notes(asked.material, asked.half)):
            print(line)
        reported = reports(asked.material, asked.half)
        for line in read(coder, reported, accepted(asked.material)):
            print(line)
    print(f"memory        {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB at most")
    print(_BESIDE)


if __name__ == "__main__":
    main()
