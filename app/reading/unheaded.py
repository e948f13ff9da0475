"""What kind of section a paragraph without a heading is, told from its words.

Each word speaks for or against each label with a weight; the label with the greatest sum wins.
The weights were learned from dictated notes under CC BY 4.0 (MTS-Dialog, Ben Abacha et al. 2023)
and hold single words and endings that stand in many of them, no text.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from math import log2

from app.reading.headings import bundled
from app.resources import RESOURCES

__all__ = ["Weights", "best_label", "features", "label_of", "told"]

Weights = Mapping[str, Mapping[str, int]]

_FILE = RESOURCES / "reading" / "section_words.toml"
_ENDING = 4
_LONG = 6
_LENGTHS = 8


def told(text: str) -> str:
    """Return the name of the section that a paragraph most likely is."""
    label = label_of(text)
    if label == "FAM/SOCHX":
        return "Family history" if _KIN.search(text) else "Social history"
    return _names().get(label, "Other")


def label_of(text: str) -> str:
    """Return the label of a section’s text, as sets of dictated notes name it."""
    return best_label(_weights(), text)


def best_label(weights: Weights, text: str) -> str:
    """Return the label for which the words of a text speak most."""
    sums: dict[str, int] = {}
    for feature in features(text):
        for label, weight in weights.get(feature, {}).items():
            sums[label] = sums.get(label, 0) + weight
    return max(sums, key=lambda label: (sums[label], label), default="")


def features(text: str) -> frozenset[str]:
    """Return what is weighed: words, the first word, endings of long words, and the length."""
    words = _WORD.findall(text.lower())
    return frozenset(_features(["#" if word.isdigit() else word for word in words]))


def _features(words: list[str]) -> Iterator[str]:
    yield from words
    yield from (f"*{word[-_ENDING:]}" for word in words if len(word) > _LONG)
    yield f"={min(_LENGTHS, int(1.5 * log2(len(words) + 1)))}"
    if words:
        yield f"^{words[0]}"


@cache
def _weights() -> Weights:
    """Read the table: a line a feature, with the labels’ numbers and their weights."""
    table = tomllib.loads(_FILE.read_text("utf-8"))
    labels = table["labels"]
    found = {}
    for line in table["weights"].split("\n"):
        feature, *weights = line.split()
        pairs = (weight.split(":") for weight in weights)
        found[feature] = {labels[int(label)]: int(weight) for label, weight in pairs}
    return found


@cache
def _names() -> dict[str, str]:
    names: dict[str, str] = {}
    for kind in bundled().kinds:
        names.setdefault(kind.label, kind.name)
    return names


_WORD = re.compile(r"[a-z]+|\d+")
_KIN = re.compile(
    r"\b(?:family|(?:grand)?(?:mother|father|parent|son|daughter)|brother|sister|sibling|aunt"
    r"|uncle|cousin|maternal|paternal|mom|dad)s?\b",
    re.IGNORECASE,
)
