"""Which set of edits a file is of: for whose claims, and for whose services."""

import re
from collections.abc import Iterable

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import Member
from app.domain.rules.ncci import EditSet, Program, Setting

__all__ = ["EDIT_SETS", "PROGRAMS", "parts_of_name", "program_of", "set_of"]

PROGRAMS = (Program.MEDICARE, Program.MEDICAID)
# By their place they are kept. Hospitals come first: their files do (ccioph, ccipra), and a
# table that only grows at its end stays a third smaller.
EDIT_SETS = tuple(
    EditSet(program, setting)
    for program in PROGRAMS
    for setting in (Setting.HOSPITAL, Setting.PRACTITIONER, Setting.DME)
)


def _word(pattern: str) -> str:
    return rf"(?<![a-z])(?:{pattern})(?![a-z])"


_PROGRAMS = {
    Program.MEDICAID: re.compile(f"medicaid|{_word('mcd')}", re.I),
    Program.MEDICARE: re.compile(f"medicare|ccipra|ccioph|{_word('mcr')}", re.I),
}
_SETTINGS = {
    Setting.HOSPITAL: re.compile(f"hospital|outpatient|ccioph|{_word('oph|opps')}", re.I),
    Setting.PRACTITIONER: re.compile(f"practitioner|ccipra|{_word('pra')}", re.I),
    Setting.DME: re.compile(f"durable medical equipment|{_word('dme')}|dmesupplier", re.I),
}


def set_of(member: Member, said: Iterable[str]) -> EditSet:
    """Return the set that a file is of, by what it says of itself, else by its name.

    Raises:
        BrokenReleaseError: nothing tells the setting.
    """
    told = [*said, *parts_of_name(member)]
    for text in told:
        found = [setting for setting, words in _SETTINGS.items() if words.search(text)]
        if len(found) == 1:
            return EditSet(program_of(told), found[0])
    raise BrokenReleaseError(
        f"{member.name} does not tell whether its edits are for practitioners or for hospitals: "
        "give it the name under which CMS publishes it, such as ccipra-v322r0-f1.txt."
    )


def program_of(told: Iterable[str]) -> Program:
    """Return the program that the first of the texts names; files of Medicare often name none."""
    for text in told:
        found = [program for program, words in _PROGRAMS.items() if words.search(text)]
        if len(found) == 1:
            return found[0]
    return Program.MEDICARE


def parts_of_name(member: Member) -> list[str]:
    """Return the name of a file and those of the zips and folders around it, innermost first."""
    return [part for part in reversed(member.name.split("/")) if part]
