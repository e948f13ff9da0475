"""Invented quarters of PTP edits in the layout of CMS, of any size, the same ones every time."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from random import Random

__all__ = ["data_rows", "write_quarter"]

_FILES = 4
_HEAD = (
    "CPT only copyright 2025 American Medical Association.  All rights reserved.\t\t\t\t\t\t",
    "Column1/Column2 Edits\t\t\t\t\t\t",
    "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
    "\t\tprior to 1996\tDate\tDate\t0=not allowed\t",
    "\t\t\t\t*=no data\t1=allowed\t",
    "\t\t\t\t\t9=not applicable\t",
)
_RATIONALES = [
    f"Invented reason {number} for which one code holds the other" for number in range(15)
]
# As many as a real quarter has: numbers, categories II and III, HCPCS.
_CODES = sorted(
    [
        *(f"{number:05}" for number in range(100, 100_000, 9)),
        *(f"{letter}{number:04}" for letter in "ACEGJLQV" for number in range(0, 10_000, 25)),
        *(f"{number:04}{letter}" for letter in "TU" for number in range(1, 900)),
    ]
)
_QUARTERS = [f"{year}{month}01" for year in range(1996, 2026) for month in ("01", "04", "07", "10")]
_ENDS = [f"{year}{end}" for year in range(2016, 2026) for end in ("0331", "0630", "0930", "1231")]
_STANDING = 2 / 3
_RECURRING = 0.006


def write_quarter(folder: Path, rows: int, seed: int = 0) -> list[Path]:
    """Write the four practitioner and four hospital files of a quarter, ``rows`` in all."""
    names = [
        f"{name}-v322r0-f{number}.txt"
        for name, number in product(("ccioph", "ccipra"), range(1, _FILES + 1))
    ]
    return [_written(folder / name, rows // len(names), seed) for name in names]


def data_rows(path: Path) -> Iterator[list[str]]:
    """Yield the cells of every pair in a file, as one would read them first."""
    with path.open(encoding="ascii") as file:
        for number, line in enumerate(file):
            if number >= len(_HEAD):
                yield line.rstrip("\n").split("\t")


def _written(path: Path, rows: int, seed: int) -> Path:
    with path.open("w", encoding="ascii", newline="\r\n") as file:
        file.writelines(f"{line}\n" for line in (*_HEAD, *_rows(path.stem, rows, seed)))
    return path


def _rows(name: str, rows: int, seed: int) -> Iterator[str]:
    random = Random(f"{name} {seed}")  # noqa: S311  # Nothing secret.
    share = len(_CODES) // _FILES
    firsts = _CODES[(int(name[-1]) - 1) * share :][:share]
    for number, first in enumerate(firsts):
        quota = rows * (number + 1) // share - rows * number // share
        for second in sorted(random.sample(_CODES, quota)):
            yield f"{first}\t{second}\t{_terms(random)}"


def _terms(random: Random) -> str:
    effective = random.choice(_QUARTERS)
    is_standing = random.random() < _STANDING
    deletion = "*" if is_standing else random.choice([end for end in _ENDS if end > effective])
    prior = "*" if effective == _QUARTERS[0] and random.random() < _STANDING else ""
    indicator = random.choices("019", (50, 48, 2))[0]
    return f"{prior}\t{effective}\t{deletion}\t{indicator}\t{random.choice(_RATIONALES)}"
