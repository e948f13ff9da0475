"""The codes of an encounter for a set, and the line that tells what a file of sets has brought."""

from collections.abc import Sequence
from datetime import date

from app.domain.books import SERVICES, Entry, Status
from app.domain.codes import System, spelled, systems_of
from app.domain.notebook.code_sets import CodeSet
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Sheet

__all__ = ["given_codes", "imported_line"]

_NAMED = 6
_DOUBTFUL = (Status.HEADER, Status.NOT_IN_EDITION, Status.NO_EDITION)


def given_codes(sheet: Sheet) -> tuple[SystemCode, ...]:
    """Return the codes of a sheet, each once; one that is not written like a code is left out."""
    given = [
        *((each.code, (System.ICD_10_CM,)) for each in sheet.diagnoses),
        *((each.code, (System.ICD_10_PCS,)) for each in sheet.procedures),
        *((each.code, SERVICES) for each in sheet.lines),
    ]
    found = (
        SystemCode(system, spelled(code, system))
        for code, systems in given
        for system in [each for each in systems if each in systems_of(code)][:1]
    )
    return tuple(dict.fromkeys(found))


def imported_line(
    sets: Sequence[CodeSet], replaced: int, favourites: int, entries: Sequence[Entry], on: date
) -> str:
    """Say how many sets, codes and favourites came, and which codes are not valid on a date."""
    codes = sum(len(each.members) for each in sets)
    parts = [f"{_counted(len(sets), 'set')} with {_counted(codes, 'code')}"] if sets else []
    if favourites:
        parts.append(_counted(favourites, "favourite"))
    line = f"{' and '.join(parts)} imported"
    if replaced:
        former = "a former one" if replaced == 1 else "former ones"
        line += f", {replaced} in the place of {former}"
    doubtful = list(dict.fromkeys(each.code for each in entries if each.status in _DOUBTFUL))
    if doubtful:
        more = " …" if len(doubtful) > _NAMED else ""
        line += f"; not valid on {on}: {', '.join(doubtful[:_NAMED])}{more}"
    return line


def _counted(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
