"""Phrases in sentences: how well denied, past and hypothetical ones are told, and how fast.

``python -m tests.benchmarks.assertion --material DIR`` reads ``assertion_sentences`` of the
material; with medspaCy installed, it answers the same sentences in the same run.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from app.reading.notes import Note
from app.reading.phrases import PhraseNotFoundError, phrase_asserted

__all__ = ["Asked", "figures", "main", "measure", "read", "told"]

Tables = dict[str, dict[str, float]]
_Place = tuple[int, int]
_KINDS = ("negated", "historical", "hypothetical")
_STARTS = 5
_MENTIONS, _SECTIONS = 100, 16
# An invented page, so that the figure can be had without the material.
_PAGE = """HISTORY OF PRESENT ILLNESS: The patient is a {0}6-year-old woman with a history of gout
and hypertension who presents with three days of cough and fever. She denies chest pain, nausea,
vomiting or diarrhea. Her mother had asthma. Chest film shows possible pneumonia, no effusion.

ASSESSMENT AND PLAN:
{0}. Bronchitis, improving. Return if fever or dyspnea recurs.
Hypertension, at goal; continue lisinopril. No signs of heart failure.

"""


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, a phrase of it, and the kinds that people gave it."""

    sentence: str
    phrase: str
    kinds: frozenset[str]


def measure(asked: Sequence[Asked]) -> Tables:
    """Return precision, recall and F of each kind, milliseconds a sentence, seconds to start."""
    tables = {"coderdesk": _row(asked, told, "app.reading.phrases", _read_note)}
    if parts := _medspacy():
        peer, note = partial(_peer, *parts), partial(_peer_note, *parts)
        tables["medspaCy"] = _row(asked, peer, "medspacy", note)
    return tables


def figures(found: Sequence[frozenset[str]], asked: Sequence[Asked], kind: str) -> dict[str, float]:
    """Return precision, recall and F of one kind."""
    both = sum(kind in one and kind in want.kinds for one, want in zip(found, asked, strict=True))
    said = sum(kind in one for one in found)
    want = sum(kind in one.kinds for one in asked)
    return {
        f"{kind} P": both / (said or 1),
        f"{kind} R": both / (want or 1),
        f"{kind} F": 2 * both / ((said + want) or 1),
    }


def _row(
    asked: Sequence[Asked],
    tell: Callable[[Asked], frozenset[str]],
    module: str,
    read_note: Callable[[str, Sequence[_Place]], object],
) -> dict[str, float]:
    tell(asked[0])
    started = perf_counter()
    found = [tell(one) for one in asked]
    row = {"ms a sentence": (perf_counter() - started) * 1000 / len(asked)}
    for kind in _KINDS:
        row |= figures(found, asked, kind)
    return {**row, "ms a note": _fastest(read_note), "s to start": _start(module)}


def _fastest(read_note: Callable[[str, Sequence[_Place]], object]) -> float:
    """Return the milliseconds for three pages of which a hundred words are asked."""
    note = "".join(_PAGE.format(number) for number in range(_SECTIONS))
    words = [found.span() for found in re.finditer(r"[a-z]{5,}", note)]
    asked = words[:: max(1, len(words) // _MENTIONS)][:_MENTIONS]
    times = []
    for _ in range(_STARTS):
        started = perf_counter()
        read_note(note, asked)
        times.append((perf_counter() - started) * 1000)
    return min(times)


def _read_note(text: str, places: Sequence[_Place]) -> None:
    note = Note.of(text)
    for start, end in places:
        note.asserted(start, end)


def told(asked: Asked) -> frozenset[str]:
    """Return the kinds that this program gives to a phrase."""
    try:
        stated = phrase_asserted(asked.sentence, asked.phrase)
    except PhraseNotFoundError:
        return frozenset()
    return frozenset(kind for kind in _KINDS if getattr(stated, kind))


def _start(module: str) -> float:
    """Return the shortest of a few starts with the module, less those of Python alone."""

    def shortest(code: str) -> float:
        return min(_seconds([sys.executable, "-c", code]) for _ in range(_STARTS))

    return shortest(f"import {module}") - shortest("pass")


def _seconds(command: Sequence[str]) -> float:
    started = perf_counter()
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    return perf_counter() - started


def _medspacy() -> tuple[Any, Any] | None:
    """Return medspaCy’s ConText with its own rules, and what splits words and sentences."""
    try:
        import medspacy  # noqa: F401 - registers its parts
        import spacy
    except ImportError:
        return None
    blank = spacy.blank("en")
    blank.add_pipe("sentencizer")
    return blank, blank.add_pipe("medspacy_context")


def _peer(blank: Any, context: Any, asked: Asked) -> frozenset[str]:
    sentence = asked.sentence.lower()
    pattern = r"\s+".join(map(re.escape, asked.phrase.lower().split()))
    if not (place := re.search(pattern, sentence)):
        return frozenset()
    document = blank.make_doc(sentence)
    for token in document:
        token.is_sent_start = token.i == 0
    span = document.char_span(*place.span(), label="phrase", alignment_mode="expand")
    document.ents = [span]
    entity = context(document).ents[0]
    return frozenset(kind for kind in _KINDS if getattr(entity._, f"is_{kind}"))


def _peer_note(blank: Any, context: Any, text: str, places: Sequence[_Place]) -> None:
    document = blank.get_pipe("sentencizer")(blank.make_doc(text))
    document.ents = [
        document.char_span(*place, label="word", alignment_mode="expand") for place in places
    ]
    context(document)


def read(material: Path) -> list[Asked]:
    """Return what the material asks: latin-1, a tab between fields, no quoting."""
    found: list[Asked] = []
    for path in sorted((material / "assertion_sentences").glob("*.tsv")):
        lines = path.read_text("latin-1").splitlines()[1:]
        found += [_asked(line.split("\t")) for line in lines]
    return found


def _asked(fields: Sequence[str]) -> Asked:
    _, phrase, sentence, negation, temporality, _ = fields
    return Asked(sentence.lower(), phrase, frozenset(_given(negation, temporality)))


def _given(negation: str, temporality: str) -> Iterator[str]:
    if negation == "Negated":
        yield "negated"
    if temporality == "Historical":
        yield "historical"
    if temporality == "Not particular":
        yield "hypothetical"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.assertion", description=__doc__)
    parser.add_argument("--material", type=Path, required=True, metavar="DIR")
    tables = measure(read(parser.parse_args().material))
    names = list(next(iter(tables.values())))
    print(f"{'':<18}" + "".join(f"{reader:>12}" for reader in tables))
    for name in names:
        print(f"{name:<18}" + "".join(f"{row[name]:>12.3f}" for row in tables.values()))


if __name__ == "__main__":
    main()
