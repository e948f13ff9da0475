"""Sections without heading: how often the label is told right, and family history seen as such.

``python -m tests.benchmarks.note_sections --material DIR`` reads ``note_sections`` of the material;
``--learn FILE`` learns the table of words anew from all of it.
"""

import argparse
import csv
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from math import sqrt
from pathlib import Path
from random import Random

from app.domain.reading.assertions import Assertion, Experiencer
from app.reading.assertion import asserted
from app.reading.sentences import sentences
from app.reading.unheaded import Weights, best_label, features, label_of

__all__ = ["family", "learned", "main", "measure", "read", "written"]

Noted = tuple[str, str]
_FAMILY = "FAM/SOCHX"
_FOLDS, _ROUNDS, _MARGIN, _SEEN, _GREATEST, _LEAST = 10, 10, 2.0, 3, 60, 4


def measure(notes: Sequence[Noted]) -> dict[str, float]:
    """Return the figures of (label, text) pairs by name."""
    return {
        "sections": len(notes),
        "label, cross-validated": _cross_validated(notes),
        "label, table as it is": _right(notes, label_of),
        "label, if each text were known": _known(notes),
        **family(notes),
    }


def learned(notes: Sequence[Noted]) -> dict[str, dict[str, int]]:
    """Learn the weights of words: an averaged perceptron with a margin, rounded and pruned."""
    data = [(features(text), label) for label, text in notes]
    seen = Counter(feature for those, _ in data for feature in those)
    kept = [(sorted(f for f in those if seen[f] >= _SEEN), label) for those, label in data]
    return _rounded(_averaged(kept, sorted({label for label, _ in notes})))


def _averaged(
    data: list[tuple[list[str], str]], labels: Sequence[str]
) -> dict[str, dict[str, float]]:
    weights: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(labels, 0.0))
    totals: dict[str, dict[str, float]] = defaultdict(lambda: dict.fromkeys(labels, 0.0))
    random, count = Random(0), 1  # noqa: S311 - nothing is secret here
    for _ in range(_ROUNDS):
        random.shuffle(data)
        for those, label in data:
            step = 1 / sqrt(len(those) + 1)
            sums = {one: step * sum(weights[f][one] for f in those) for one in labels}
            other = max((one for one in labels if one != label), key=sums.__getitem__)
            if sums[label] - sums[other] < _MARGIN:
                for feature in those:
                    for one, sign in ((label, step), (other, -step)):
                        weights[feature][one] += sign
                        totals[feature][one] += sign * count
            count += 1
    return {f: {one: w[one] - totals[f][one] / count for one in labels} for f, w in weights.items()}


def _rounded(weights: dict[str, dict[str, float]]) -> dict[str, dict[str, int]]:
    scale = _GREATEST / max(abs(value) for row in weights.values() for value in row.values())
    rounded = {
        feature: {label: round(value * scale) for label, value in row.items()}
        for feature, row in weights.items()
    }
    kept = {f: {x: w for x, w in row.items() if abs(w) >= _LEAST} for f, row in rounded.items()}
    return {feature: row for feature, row in sorted(kept.items()) if row}


def written(weights: Weights) -> str:
    """Return the table as it is kept."""
    labels = sorted({label for row in weights.values() for label in row})
    lines = [
        " ".join([feature, *(f"{labels.index(x)}:{w}" for x, w in row.items())])
        for feature, row in weights.items()
    ]
    named = ", ".join(f'"{label}"' for label in labels)
    return f"{_HEAD}\nlabels = [{named}]\nweights = '''\n" + "\n".join(lines) + "'''\n"


_HEAD = """\
# How much each word speaks for a label of a section that has no heading: “word label:weight”.
# “^word”: first of the section; “*ying”: ending of a long word; “=3”: length; “#”: a number.
# Learned from MTS-Dialog (CC BY 4.0) by tests/benchmarks/note_sections.py; holds words, no text.
"""


def _cross_validated(notes: Sequence[Noted]) -> float:
    order = list(notes)
    Random(1).shuffle(order)  # noqa: S311 - nothing is secret here
    right = 0.0
    for fold in range(_FOLDS):
        asked = order[fold::_FOLDS]
        weights = learned([note for at, note in enumerate(order) if at % _FOLDS != fold])
        right += sum(best_label(weights, text) == label for label, text in asked)
    return right / len(order)


def _right(notes: Sequence[Noted], tell: Callable[[str], str]) -> float:
    return sum(tell(text) == label for label, text in notes) / len(notes)


def _known(notes: Sequence[Noted]) -> float:
    by_text: dict[str, Counter[str]] = defaultdict(Counter)
    for label, text in notes:
        by_text[" ".join(text.lower().split())][label] += 1
    return sum(max(labels.values()) for labels in by_text.values()) / len(notes)


def family(notes: Iterable[Noted]) -> dict[str, float]:
    """Return how many diseases of family and social history are told as somebody else’s."""
    told: Counter[str] = Counter()
    for label, text in notes:
        if label == _FAMILY:
            told.update(_flags(text))
    named = sum(told.values())
    flagged = told["family"] + told["other"]
    return {
        "diseases in family and social history": named,
        "flagged family or other": flagged / (named - told["absent"]),
        "flagged family, other or absent": (flagged + told["absent"]) / named,
    }


def _flags(text: str) -> Iterable[str]:
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        for found in _DISEASE.finditer(words):
            told = asserted(words, found.start(), found.end(), _FAMILY)
            if told.assertion is not Assertion.ABSENT and told.experiencer is Experiencer.OTHER:
                yield "other"
            else:
                yield told.assertion


_DISEASE = re.compile(
    r"\b(?:(?:[a-z]+ )?(?:cancers?|carcinoma|tumou?rs?|disease|diabetes|stroke|syndrome|disorders?)"
    r"|hypertension|htn|dm|cad|chf|copd|mi|cva|asthma|epilepsy|seizures?|dementia|depression|migraines?"
    r"|arthritis|lupus|leukemia|lymphoma|melanoma|heart attacks?|myocardial infarction|emphysema"
    r"|tuberculosis|hepatitis|cirrhosis|pneumonia|schizophrenia|anxiety|glaucoma|osteoporosis"
    r"|hyperlipidemia|hypercholesterolemia|anemia|allergies|eczema|psoriasis|aneurysm|sinusitis)\b",
    re.IGNORECASE,
)


def main() -> None:
    """Measure and print, or learn the table."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.note_sections", description=__doc__)
    parser.add_argument("--material", type=Path, required=True, metavar="DIR")
    parser.add_argument("--learn", type=Path, metavar="FILE", help="write the table of words here")
    wish = parser.parse_args()
    notes = read(wish.material)
    if wish.learn:
        wish.learn.write_text(written(learned(notes)), "utf-8")
    for name, value in measure(notes).items():
        print(f"{name:<45}{value:>9.3f}" if value <= 1 else f"{name:<45}{value:>9.0f}")


def read(material: Path) -> list[Noted]:
    """Return label and text of each section in the material."""
    found: list[Noted] = []
    for path in sorted((material / "note_sections").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            found += [(row["section_header"], row["section_text"]) for row in csv.DictReader(lines)]
    return found


if __name__ == "__main__":
    main()
