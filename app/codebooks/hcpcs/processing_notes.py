"""The processing notes to which codes of HCPCS refer by number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import Member, Part

__all__ = ["ProcessingNotes", "is_processing_notes", "read_processing_notes"]

_TITLE = "PROCESSING NOTES"
_FIRST = re.compile(r"\s+([0-9]{4})--(.*)")
_RULE = re.compile(r"[\s_*]*")
_DELETED = "PROCESSING NOTE DELETED"


@dataclass(frozen=True, slots=True)
class ProcessingNotes(Part):
    """The notes by their numbers of four digits, those that CMS deleted left out."""

    texts: tuple[tuple[str, str], ...]


def is_processing_notes(member: Member) -> bool:
    """Tell whether a file is the list of processing notes."""
    first, *lines = [line for line in member.start.split("\n") if line.strip()] or [""]
    return first.strip() == _TITLE and any(_FIRST.match(line) for line in lines)


def read_processing_notes(member: Member) -> ProcessingNotes:
    """Read the notes, each put together from its lines.

    Raises:
        BrokenReleaseError: a line belongs to no note, a number stands twice, or there is none.
    """
    notes: dict[str, list[str]] = {}
    number = ""
    for line in _printed(member):
        if first := _FIRST.fullmatch(line):
            number = first[1]
            if number in notes:
                raise _broken(member, f"note {number} stands twice")
            notes[number] = [first[2]]
        elif number and line[0].isspace():
            notes[number].append(line)
        else:
            raise _broken(member, f"“{line[:40].strip()}” belongs to no note")
    if not notes:
        raise _broken(member, "it holds no note")
    folded = ((number, " ".join(" ".join(lines).split())) for number, lines in notes.items())
    return ProcessingNotes(tuple(each for each in folded if _DELETED not in each[1]))


def _printed(member: Member) -> Iterator[str]:
    """Yield the lines without the frame of blanks and stars around them."""
    for line in member.text.split("\n"):
        bare = line.rstrip().removesuffix("*").rstrip()
        if not _RULE.fullmatch(bare) and bare.strip() != _TITLE:
            yield bare


def _broken(member: Member, reason: str) -> BrokenReleaseError:
    return BrokenReleaseError(f"{member.name} cannot be read: {reason}; get the release again.")
