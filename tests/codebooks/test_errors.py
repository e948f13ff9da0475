import pytest

from app.codebooks import BrokenReleaseError


@pytest.mark.parametrize("sign", ["\n", "\r", "\x0c", "\x85", "\u2028", "\x00", "\u202e"])
def test_a_message_stays_one_line_whatever_a_file_holds(sign):
    error = BrokenReleaseError(f"list{sign}.txt: “ä {sign}” is no code.")
    assert str(error) == "list .txt: “ä  ” is no code."
