"""The words under which the Index begins: what illnesses, complaints and reasons are called."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from app.codebooks import Phrase
from app.search.asking.lexicon import Lexicon
from app.search.asking.words import words

__all__ = ["heads_of", "read_heads", "write_heads"]

# Some parts of the body are main terms too; most of their phrases stand under others.
_FEWEST, _LEAST_SHARE = 3, 0.02
_ENDS = re.compile(r"[,({]")
_BY_WAY = ", see "


def heads_of(phrases: Iterable[Phrase], lexicon: Lexicon) -> frozenset[str]:
    """Return the words of main terms that head a good part of the phrases which hold them."""
    mains = (
        _ENDS.split(phrase.text, maxsplit=1)[0]
        for phrase in phrases
        if phrase.source == "index" and ", " not in phrase.origin and _BY_WAY not in phrase.text
    )
    counts = Counter(mains)
    led: Counter[str] = Counter()
    for main, count in counts.items():
        led.update(dict.fromkeys(words(main), count))
    return frozenset(
        word
        for word, count in led.items()
        if count >= max(_FEWEST, _LEAST_SHARE * lexicon.frequency(word))
    )


def write_heads(path: Path, heads: Iterable[str]) -> None:
    """Write the words, one a line."""
    path.write_text("\n".join(sorted(heads)), "utf-8", newline="\n")


def read_heads(path: Path) -> frozenset[str]:
    """Read what ``write_heads`` wrote."""
    return frozenset(path.read_text("utf-8").split())
