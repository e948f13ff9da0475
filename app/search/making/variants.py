"""What stands behind a phrase number: the code, the words as printed, where they were printed."""

import json
import mmap
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from app.codebooks import Phrase, Source
from app.search.making.codetable import CodeTable
from app.search.making.remembered import Remembered

__all__ = ["Printed", "Variants", "write_variants"]


class Printed(NamedTuple):
    """Where a phrase is printed: as a title, an inclusion term, or in which Index."""

    source: Source
    origin: str


_TITLE = Printed("title", "")
_KEPT = 1 << 13


def write_variants(folder: Path, phrases: Sequence[Phrase], codes: CodeTable) -> None:
    """Write the columns of the phrases, in their order."""
    code_of = array("I", (codes.number(phrase.system, phrase.code) for phrase in phrases))
    by_code = array("I", sorted(range(len(phrases)), key=code_of.__getitem__))
    _save(folder / "code_of.bin", code_of)
    _save(folder / "by_code.bin", by_code)
    _save(folder / "first_of.bin", _starts(code_of, len(codes)))
    known = {_TITLE: 0}
    sources = (Printed(phrase.source, phrase.origin) for phrase in phrases)
    source_of = array("H", (known.setdefault(source, len(known)) for source in sources))
    _save(folder / "source.bin", source_of)
    (folder / "sources.json").write_text(json.dumps(list(known)), "utf-8")
    with (folder / "text.bin").open("wb") as file:
        lengths = [file.write(phrase.text.encode("utf-8")) for phrase in phrases]
        # A file without a byte cannot be mapped.
        file.write(b"" if lengths else b"\0")
    _save(folder / "text_at.bin", array("Q", accumulate(lengths, initial=0)))


class Variants:
    """The phrases of the index by number: ``text`` gives a phrase as printed.

    With the next key most of them are asked for again.
    """

    def __init__(self, folder: Path) -> None:
        self.code_of = _load(folder / "code_of.bin", "I")
        self._by_code = _load(folder / "by_code.bin", "I")
        self._first_of = _load(folder / "first_of.bin", "I")
        self._source = _load(folder / "source.bin", "H")
        listed = json.loads((folder / "sources.json").read_text("utf-8"))
        self._sources = [Printed(source, origin) for source, origin in listed]
        self._text_at = _load(folder / "text_at.bin", "Q")
        with (folder / "text.bin").open("rb") as file:
            self._text = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        self.text = Remembered(self._read, _KEPT).__getitem__

    def __len__(self) -> int:
        return len(self.code_of)

    def _read(self, docnum: int) -> str:
        return self._text[self._text_at[docnum] : self._text_at[docnum + 1]].decode("utf-8")

    def printed(self, docnum: int) -> Printed:
        """Tell where the phrase is printed."""
        return self._sources[self._source[docnum]]

    def of_code(self, code: int) -> Sequence[int]:
        """Return the numbers of all phrases of a code, the one expected first first."""
        return self._by_code[self._first_of[code] : self._first_of[code + 1]]

    def titles(self, code: int) -> Iterator[int]:
        """Yield the numbers of the titles that a code has had."""
        return (docnum for docnum in self.of_code(code) if not self._source[docnum])

    def close(self) -> None:
        """Let the file go."""
        self._text.close()


def _starts(code_of: Iterable[int], codes: int) -> "array[int]":
    counts = [0] * codes
    for code in code_of:
        counts[code] += 1
    return array("I", accumulate(counts, initial=0))


def _save(path: Path, column: "array[int]") -> None:
    path.write_bytes(column.tobytes())


def _load(path: Path, typecode: str) -> "array[int]":
    return array(typecode, path.read_bytes())
