"""Names of medicines, operations and devices that the loaded code books print."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from app.codebooks import Phrase
from app.domain.codes import System
from app.domain.reading.mentioned import MentionKind
from app.exports import write_whole
from app.reading.thing_words import Names, bundled
from app.vocabulary.folding import split

__all__ = ["BookNames", "read_names"]

_FILE = "names.txt"
_TABLE_OF_DRUGS = "Table of Drugs"
# Drugs and medicaments; what follows in the table is toxic and no medicine (T51-T65).
_FIRST_DRUG, _FIRST_POISON = "T36", "T51"
_INJECTED = re.compile(r"(?:injection|inj\.),? ([a-z]{5,})\b", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z]{5,}")
# HCPCS codes of medicines: J, chemotherapy and blood products among Q, new ones among C and S.
_BOUGHT = frozenset("JQCS")
# Durable equipment, its accessories under other chapters, orthotics and prosthetics.
_EQUIPMENT = ("E0", "E1", "K0", "L")
_FEW_WORDS = re.compile(
    r"(?:[A-Za-z]+ ){1,2}(?:bed|mattress|pump|orthosis|orthoses|prosthesis|monitor|chair|wheelchair"
    r"|implant|stimulator|neurostimulator|concentrator|ventilator|compressor|boot|splint|lift|shoe"
    r"|brace|crutch|crutches|machine|defibrillator|larynx|device|tent|rail|rails|pan)"
)


class BookNames:
    """Gathers names while the phrases of the books go by."""

    def __init__(self) -> None:
        self._found: dict[str, MentionKind] = {}
        self._indexed: set[str] = set()
        self._root_operations: set[str] = set()
        self._elsewhere: set[str] = set()

    def take(self, phrase: Phrase) -> None:
        """Take the name of a phrase, if it has one."""
        for name, kind in _named(phrase):
            self._found.setdefault(name.lower(), kind)
        if not _is_of_medicines(phrase):
            self._elsewhere.update(split(phrase.text))
        if phrase.system is System.ICD_10_PCS:
            heads = self._indexed if phrase.source == "index" else self._root_operations
            heads.update(_heads(phrase.text))

    def names(self) -> Mapping[str, MentionKind]:
        """Return all names but everyday words, which stand in the wordings of other codes too.

        What all operations of a kind are called (“excision”) names none of them.
        """
        operations = self._indexed - self._root_operations
        found = {name: kind for name, kind in self._found.items() if name not in self._elsewhere}
        return {**dict.fromkeys(operations, MentionKind.PROCEDURE), **found}

    def write(self, folder: Path) -> None:
        """Write the names into a folder of the reference data."""
        lines = (f"{kind}\t{name}" for name, kind in sorted(self.names().items()))
        write_whole(folder / _FILE, "\n".join(lines).encode())


def read_names(folder: Path) -> Names:
    """Return the names in a folder; an earlier program wrote none."""
    path = folder / _FILE
    if not path.exists():
        return {}
    pairs = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {name: MentionKind(kind) for kind, name in pairs}


def _named(phrase: Phrase) -> Iterator[tuple[str, MentionKind]]:
    if _TABLE_OF_DRUGS in phrase.origin:
        if _FIRST_DRUG <= phrase.code < _FIRST_POISON:
            yield from _medicine(phrase.text.partition(",")[0])
    elif phrase.system is System.HCPCS and phrase.code.startswith("J"):
        found = _INJECTED.match(phrase.text)
        yield from _medicine(found[1] if found else "")
    elif phrase.system is System.HCPCS and phrase.code.startswith(_EQUIPMENT):
        head = phrase.text.partition(",")[0]
        if phrase.source == "title" and _FEW_WORDS.fullmatch(head):
            yield head, MentionKind.DEVICE


def _is_of_medicines(phrase: Phrase) -> bool:
    if phrase.system is System.HCPCS:
        return phrase.code[0] in _BOUGHT
    return _TABLE_OF_DRUGS in phrase.origin or _FIRST_DRUG <= phrase.code < _FIRST_POISON


def _medicine(name: str) -> Iterator[tuple[str, MentionKind]]:
    if _NAME.fullmatch(name) and name.lower() not in bundled().no_medicines:
        yield name, MentionKind.MEDICATION


def _heads(text: str) -> Iterator[str]:
    head = re.split(r"[,\s]", text, maxsplit=1)[0]
    if _NAME.fullmatch(head):
        yield head.lower()
