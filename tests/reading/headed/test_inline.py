"""Headings with what they head on one line, and lines that only look like these, from a file."""

from pathlib import Path

import pytest

from app.reading.sections import sections

_BEFORE = "DISCHARGE CONDITION:\nHe came in today with his wife.\n\n"


def _parts():
    parts, lines = {}, []
    for line in Path(__file__).with_name("lines.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            lines = parts.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return parts


_LINES = _parts()
_NONE = _LINES.pop("no heading")


def _opened(line):
    """Return the name of the section that a line opens, and what of the line it heads."""
    note = f"{_BEFORE}{line}\nMore words stand here.\n"
    found = next((one for one in sections(note) if one.start == len(_BEFORE)), None)
    return found and (found.name, note[found.body :].split("\n", maxsplit=1)[0].strip())


@pytest.mark.parametrize("name", _LINES)
def test_headings_open_their_section_before_what_they_head(name):
    opened = {line: _opened(line) for line in _LINES[name]}
    wrong = {
        line: found
        for line, found in opened.items()
        if found is None or found[0] != name or not found[1] or not line.endswith(found[1])
    }
    assert wrong == {}


def test_sentences_that_begin_with_the_words_of_a_heading_open_nothing():
    assert [line for line in _NONE if _opened(line)] == []
