import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.plain.printed import unprinted
from app.charts.plain.text import read_text


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("H\bHe\bea\bad\bd", "Head"),
        ("Final\b\b\b\b\bFinal note", "Final note"),
        ("Note\b\b\b\b____ seen", "Note seen"),
        ("_\bN_\bo", "No"),
        ("\b\bseen\n\bnow", "seen\nnow"),
        ("\x1b[1;31mCRITICAL\x1b[0m K 6.8", "CRITICAL K 6.8"),
        ("\x1b[2J\x1b[10;5HVitals", "Vitals"),
        ("\x1b(s3BReport\x1b(s0B\r\nLine two", "Report\r\nLine two"),
        ("\x1b&l0O\x1b(s0p10H\x1b&k2GSeen", "Seen"),
        ("\x1b]0;VistA\x07Seen", "Seen"),
        ("\x1bESeen\x1bE", "Seen"),
        ("no signs [1m at all", "no signs [1m at all"),
    ],
)
def test_words_stay_and_what_moved_or_coloured_them_goes(printed, words):
    assert unprinted(printed) == words


def test_a_capture_of_a_terminal_is_read_as_text():
    capture = b"\x1b[H\x1b[2J\x1b[7mPROBLEM LIST\x1b[0m\r\n1. H\bHypertension\r\n"
    assert read_text(capture).pages[0].text == "PROBLEM LIST\n1. Hypertension\n"


@given(st.text("ab _\b\n"))
def test_no_line_gets_longer_or_lost(text):
    found = unprinted(text)
    assert found.count("\n") == text.count("\n")
    assert "\b" not in found
    assert len(found) <= len(text)
