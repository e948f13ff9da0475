from datetime import date

import pytest

from app.codebooks.icd10cm.index.terms import Volume
from app.domain.books import Status
from app.domain.printed.index import PrintedCode, Term
from app.ui.index.index_words import (
    captions,
    code_text,
    empty_line,
    reference_line,
    seek_line,
    tab_name,
    volume_name,
)


def test_a_manifestation_stands_in_brackets_beside_its_code():
    assert code_text(PrintedCode("E85.4", Status.VALID, 1, "I43")) == "E85.4 [I43]"


@pytest.mark.parametrize(
    ("see", "see_also", "line"),
    [
        ("Fever", "", "see Fever"),
        ("", "Glow", "see also Glow"),
        ("Fever", "Glow", "see Fever; see also Glow"),
        ("", "", ""),
    ],
)
def test_a_reference_is_said_as_it_is_printed(see, see_also, line):
    assert reference_line(Term(1, 0, "Ague", "", see, see_also)) == line


def test_every_volume_has_names_and_says_what_to_type(qapp):
    for name in (volume_name, tab_name):
        assert len({name(volume) for volume in Volume}) == len(Volume)
    assert len({seek_line(volume) for volume in Volume}) == 3


@pytest.mark.parametrize("volume", [Volume.DRUGS, Volume.NEOPLASMS])
def test_a_table_has_a_heading_for_each_of_its_columns(volume):
    assert len(set(captions(volume))) == 7


def test_a_volume_that_is_not_loaded_says_how_it_is():
    line = empty_line(Volume.DRUGS, date(2026, 3, 12))
    assert "No Table of Drugs and Chemicals is loaded for 2026-03-12" in line
    assert "coderdesk codebooks import" in line
