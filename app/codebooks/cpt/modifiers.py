"""The modifiers of CPT as the AMA lists them in Appendix A."""

import re
from collections.abc import Iterator

from app.codebooks.cpt.descriptors import Descriptor, Descriptors
from app.codebooks.cpt.notice import has_notice
from app.codebooks.receiving.received import Member

__all__ = ["MODIFIER", "is_modifiers", "read_modifiers"]

MODIFIER = re.compile(r"[0-9][0-9A-Z]|P[1-6]")
"""A modifier of CPT; those of HCPCS, listed after them, come with the HCPCS file."""

_APPENDIX = "appendix a"
_NUMBERED = re.compile(r"(?P<code>[0-9][0-9A-Z])(?:[ \t]+|: *)(?P<text>[A-Za-z].*)")
_TABBED = re.compile(r"(?P<code>[0-9][0-9A-Z]|P[1-6])\t[ \t]*(?P<text>\S.*)")
_STATUS = re.compile(r"(?:.*\s)?(?P<code>P[1-6]) ?: ?(?P<text>\S.*)")
_FEWEST = 3
# Names of modifiers are shorter; what goes on without a colon is all name.
_LONGEST_NAME = 120


def is_modifiers(member: Member) -> bool:
    """Tell whether a file is the notice of the AMA and below it at least three modifiers."""
    if member.mapped or not has_notice(member):
        return False
    entries = _entries(line.strip() for line in member.text.split("\n"))
    return len({code for code, _ in entries}) >= _FEWEST


def read_modifiers(member: Member) -> Descriptors:
    """Read the modifiers; one that a second chapter lists again is that of the first.

    Raises:
        ValueError: there is none.
    """
    told: dict[str, Descriptor] = {}
    for code, text in _entries(line.strip() for line in member.text.split("\n")):
        told.setdefault(code, _descriptor(code, text))
    if not told:
        raise ValueError("it holds no modifier of CPT")
    return Descriptors(tuple(told.values()))


def _descriptor(code: str, text: str) -> Descriptor:
    name, colon, rest = text.partition(":")
    if not colon or len(name) > _LONGEST_NAME:
        name, rest = text, ""
    return Descriptor(code, is_modifier=True, long=name.strip(), notes=rest.strip())


def _entries(lines: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Yield each modifier with its text, which goes on to the next blank line or modifier."""
    code, words = "", list[str]()
    for line in _below_heading(lines):
        found = _TABBED.fullmatch(line) or _STATUS.fullmatch(line)
        if found is None and not code:
            found = _NUMBERED.fullmatch(line)
        if code and (found or not line):
            yield code, " ".join(words)
            code = ""
        if found:
            code, words = found["code"], found["text"].split()
        elif code:
            words += line.split()
    if code:
        yield code, " ".join(words)


def _below_heading(lines: Iterator[str]) -> list[str]:
    """Return what follows the heading of the appendix, all where there is none."""
    every = list(lines)
    at = next((at for at, line in enumerate(every) if line.casefold() == _APPENDIX), -1)
    return every[at + 1 :]
