from datetime import date

import pytest

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.printed.procedure_tables import Picking, Value, ValueMeaning
from app.ui.pcs.pcs_words import (
    code_shown,
    column_captions,
    empty_line,
    list_only_line,
    meaning_text,
)

ON = date(2026, 3, 12)
EDITION = Edition(System.ICD_10_PCS, "2025-10", ON, ON, 7, 2, "file", "CMS")


def test_the_last_columns_are_captioned_by_the_table():
    assert column_captions(("Contrast", "A", "B", "C"))[2:5] == [
        "3  Operation",
        "4  Contrast",
        "5  A",
    ]
    assert column_captions(())[3] == "4  Body part"


def test_open_characters_are_points():
    assert code_shown(Picking((), None, ("0", "D", "", "", "", "", ""))) == "0D·····"


@pytest.mark.parametrize(
    ("meaning", "text"),
    [
        (ValueMeaning(), "Open"),
        (ValueMeaning("Cutting", "Never so", "Slit"), "Open: Cutting\nNever so\nIncludes: Slit"),
    ],
)
def test_a_definition_is_told_below_the_columns(meaning, text):
    assert meaning_text(Value("0", "Open"), meaning) == text


def test_what_is_missing_is_said_with_the_way_to_load_it():
    assert empty_line("Nothing is loaded.").startswith("Nothing is loaded. Open the release")
    assert "as a list of codes without its tables" in list_only_line(EDITION, ON)
