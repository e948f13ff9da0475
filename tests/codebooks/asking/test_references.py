"""The codes that notes name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.asking.references import references


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("one code (I15.0)", ("I15.0",)),
        ("two codes (I15.0, I15.1)", ("I15.0", "I15.1")),
        ("a stem (N17.-)", ("N17.-",)),
        ("a longer stem (J95.0-)", ("J95.0-",)),
        ("ranges (N18.1-N18.4, N18.9)", ("N18.1-N18.4", "N18.9")),
        ("categories (T61-T62)", ("T61-T62",)),
        ("stems as ends (I70.2--I70.7-)", ("I70.2--I70.7-",)),
        ("spaced (S00 - S09)", ("S00-S09",)),
        ("in words (M05.00 to M05.8A)", ("M05.00-M05.8A",)),
        ("semicolon (J00-J06; J20-J22)", ("J00-J06", "J20-J22")),
        ("and (A00-R94 and T80-T88.6, T88.8)", ("A00-R94", "T80-T88.6", "T88.8")),
        ("letters (C7A.-, QA0.0)", ("C7A.-", "QA0.0")),
        ("limited (E08-E13 with .610)", ("E08-E13 with .610",)),
        ("limits all (E08, E09 with .00 or .01)", ("E08 with .00 or .01", "E09 with .00 or .01")),
        ("comma (T39.0-, with sixth character 5)", ("T39.0- with sixth character 5",)),
        ("glued (S92.-with 7th character B)", ("S92.- with 7th character B",)),
        ("a stop (I69. with final characters -23)", ("I69 with final characters -23",)),
        ("twice (A00.0) and again (B20)", ("A00.0", "B20")),
        ("one bracket too many (J91.0))", ("J91.0",)),
        ("not closed (Z89.52-", ("Z89.52-",)),
        ("closed by a brace (E87.8}", ("E87.8",)),
        ("a stray comma (K50.014,)", ("K50.014",)),
        ("not a code (G6PD) but (D75.A)", ("D75.A",)),
        ("a word (due to)", ()),
        ("an example (e.g. bronchitis in J40)", ()),
        ("outside J40", ()),
        ("", ()),
    ],
)
def test_codes_in_parentheses_are_found_as_they_are_written(text, codes):
    assert references(text) == codes


@given(st.text(alphabet="A01. -,()with}to", max_size=40))
def test_any_text_has_an_answer(text):
    assert all(found.strip() == found and found for found in references(text))
