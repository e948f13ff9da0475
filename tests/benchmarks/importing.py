"""What every set costs to import: each in a fresh process, into a fresh reference.

The peer in the same run parses every byte and inserts every row, without any work in between;
``ratio`` is how many times its seconds the import takes. Seconds are those of the processor.
``python -m tests.benchmarks.importing --releases DIR`` measures the releases in a folder.
"""

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figures import table
from app.codebooks import BrokenReleaseError, bundled_releases
from app.codebooks.receiving.opening import opened
from app.codebooks.receiving.recognition import Found, recognised, sort_out
from app.domain.codes import System
from app.places import Places
from tests.benchmarks.ncci_quarter import write_quarter

__all__ = ["main", "measure"]

_PROJECT = Path(__file__).parents[2]
_ROWS = 400_000
_CM = System.ICD_10_CM
_ALONE = {"icd10cm.guidelines": "guidelines", "icd10cm.conversion": "conversion"}
_ALL = "everything"
_NEXT = "CM and next"


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the folder that holds something of a system; ``is_next`` is of a later year."""

    path: Path
    system: System
    kind: str
    is_next: bool


def measure(
    releases: Path, rows: int = _ROWS, only: Collection[str] = ()
) -> dict[str, dict[str, float]]:
    """Return the figures of each set in a folder, and of an invented NCCI quarter of ``rows``.

    ``only`` names the sets that are measured, none of them for all.
    """
    with TemporaryDirectory() as folder:
        quarter = Path(folder)
        write_quarter(quarter, rows)
        sets = {**_sets(releases.resolve()), "NCCI-PTP": (quarter, sorted(quarter.iterdir()), [])}
        return {name: _measured(*each) for name, each in sets.items() if not only or name in only}


def _sets(releases: Path) -> dict[str, tuple[Path, list[Path], list[System]]]:
    """Return by name what is imported together: its files, and the systems of its packages."""
    files = list(_files(releases))
    systems = dict.fromkeys(file.system for file in files)
    chosen = {system.value: [file for file in files if file.system is system] for system in systems}
    if any(file.is_next for file in files):
        chosen = {_NEXT: chosen[_CM], **chosen}
        chosen[_CM] = [file for file in chosen[_CM] if not file.is_next]
    chosen[_ALL] = files
    packaged = {_ALL: list(System), _NEXT: [_CM]}
    packaged |= {system.value: [system] for system in systems}
    alone = {name: [file for file in files if file.kind == kind] for kind, name in _ALONE.items()}
    return {
        name: (releases, sorted({file.path for file in found}), packaged.get(name, []))
        for name, found in (chosen | alone).items()
        if found
    }


def _files(releases: Path) -> Iterator[_File]:
    """Yield what is recognised; the year after the packages of ICD-10-CM is told apart."""
    places = Places.of(None, None)
    bundled = bundled_releases(places.codebooks, places.data)
    known = max(each.effective_to for each in bundled if each.code_set.system is _CM)
    found = recognised(opened(releases)).found
    for received in sort_out(found, None):
        is_next = received.system is _CM and received.released > known
        for each in filter(_is_sound, received.found.values()):
            inside = releases.parent / each.member.name
            path = next(path for path in (inside, *inside.parents) if path.is_file())
            yield _File(path, received.system, each.kind.id, is_next)


def _is_sound(found: Found) -> bool:
    """Tell whether a file can be read: one that cannot would keep all others out."""
    with suppress(BrokenReleaseError):
        return bool(found.kind.read(found.member))
    return False


def _measured(root: Path, files: list[Path], packages: list[System]) -> dict[str, float]:
    """Import copies of the files and nothing else in a process of its own."""
    with TemporaryDirectory() as folder:
        for path in files:
            copy = Path(folder) / path.relative_to(root)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
        once = [sys.executable, "-W", "ignore", "-m", "tests.benchmarks.importing_once"]
        done = subprocess.run(  # noqa: S603  # Our own module.
            [*once, folder, *packages], cwd=_PROJECT, capture_output=True, text=True, check=True
        )
    figures: dict[str, float] = json.loads(done.stdout)
    return {name: round(figure, 2) for name, figure in figures.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.importing", description=__doc__)
    parser.add_argument("--releases", type=Path, required=True, help="folder of releases")
    parser.add_argument("--rows", type=int, default=_ROWS, metavar="N", help="pairs of NCCI")
    parser.add_argument("--only", nargs="+", default=(), metavar="SET", help="such as HCPCS")
    parser.add_argument("--json", action="store_true", help="print JSON only")
    wish = parser.parse_args()
    rows = measure(wish.releases, wish.rows, wish.only)
    if not wish.json:
        print(f"{table(rows)}\n")
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
