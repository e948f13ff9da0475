"""Sets of codes as a CSV file: ``set,kind,system,code,note``, a row for each code."""

from collections.abc import Iterable

from app.domain.code_sets import CodeSet, Member, SetKind
from app.domain.codes import CODE_SYSTEMS, has_shape
from app.domain.notebook import NotebookError, SystemCode
from app.notebook.csv_rows import CsvRow, written

__all__ = ["COLUMNS", "NEEDED", "read", "table"]

COLUMNS = ("set", "kind", "system", "code", "note")
NEEDED = ("set", "system", "code")

_SYSTEMS = {"".join(filter(str.isalnum, each)).casefold(): each for each in CODE_SYSTEMS}
_KINDS = {"": SetKind.SET, **{kind.value: kind for kind in SetKind}}


def read(rows: Iterable[CsvRow]) -> tuple[tuple[CodeSet, ...], tuple[str, ...]]:
    """Return the sets in the order of the file, and a line for each row that is refused.

    The rows of a set need not stand together. A set without a kind is no template.
    """
    sets: dict[str, CodeSet] = {}
    refused = []
    for row in rows:
        try:
            _take(row.cells, sets)
        except NotebookError as error:
            refused.append(f"Line {row.line}: {error}")
    return tuple(sets.values()), tuple(refused)


def table(sets: Iterable[CodeSet]) -> bytes:
    """Return the sets as a file that `read` reads; one without codes has no row."""
    return written(
        COLUMNS,
        (
            (each.name, each.kind, member.code.system, member.code.code, member.note)
            for each in sets
            for member in each.members
        ),
    )


def _take(cells: dict[str, str], sets: dict[str, CodeSet]) -> None:
    named = CodeSet(cells["set"], _kind(cells.get("kind", "")))
    member = Member(_code(cells["system"], cells["code"]), cells.get("note", ""))
    known = sets.get(named.key, named)
    if known.kind is not named.kind:
        raise NotebookError(f"“{named.name}” is a {known.kind} in the lines above: choose one kind")
    if member.code in known.codes:
        raise NotebookError(f"{member.code.code} stands in “{known.name}” already")
    sets[named.key] = known.with_members([member])


def _kind(text: str) -> SetKind:
    kind = _KINDS.get(text.casefold())
    if kind is None:
        raise NotebookError(f"the kind is {' or '.join(SetKind)}, not “{text[:20]}”")
    return kind


def _code(system: str, code: str) -> SystemCode:
    known = _SYSTEMS.get("".join(filter(str.isalnum, system)).casefold())
    if known is None:
        raise NotebookError(f"the system is one of {', '.join(CODE_SYSTEMS)}")
    if not has_shape(code, known):
        raise NotebookError(f"“{code[:20]}” is not written like a code of {known}")
    return SystemCode.of(known, code)
