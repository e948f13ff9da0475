"""The modifiers of CPT."""

import pytest

from app.codebooks.cpt.modifiers import is_modifiers, read_modifiers
from tests.codebooks.cpt.cpt_made import amas, long, modifiers
from tests.codebooks.lists.lists_made import mapped


def told(member):
    return {row.code: (row.title, row.notes) for row in read_modifiers(member).rows}


def test_modifiers_have_a_name_and_what_is_said_of_them():
    assert told(modifiers()) == {
        "22": ("Brighter lamp", "More light was needed than 60 lamps usually give."),
        "50": ("Both lamps", ""),
        "P1": ("A keeper who is awake", ""),
        "P2": ("A keeper who yawns", ""),
        "1P": ("Lamp not lit", "for reasons of the weather"),
    }
    assert all(row.is_modifier for row in read_modifiers(modifiers()).rows)


def test_modifiers_one_a_line_are_read():
    body = "22\tBrighter lamp\r\n50\tBoth lamps\r\nP1\tA keeper\r\nwho is awake"
    assert told(amas(body)) == {
        "22": ("Brighter lamp", ""),
        "50": ("Both lamps", ""),
        "P1": ("A keeper who is awake", ""),
    }


def test_a_long_sentence_before_a_colon_is_no_name():
    sentence = "Lamp " * 30 + "lit: twice"
    assert told(amas(f"22 {sentence}\r\n\r\n"))["22"] == (sentence, "")


@pytest.mark.parametrize(
    "member",
    [long(), amas("22 Lamp\r\n\r\n50 Lamps\r\n"), mapped(modifiers(), "code=A,title=B")],
    ids=["codes", "two alone", "mapped"],
)
def test_other_files_are_something_else(member):
    assert not is_modifiers(member)


def test_the_appendix_is_recognised():
    assert is_modifiers(modifiers())


def test_a_file_without_modifiers_is_refused():
    with pytest.raises(ValueError, match="holds no modifier"):
        read_modifiers(amas("LT Left lamp\r\n"))
