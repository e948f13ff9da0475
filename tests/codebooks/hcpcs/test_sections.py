"""The parts of HCPCS Level II."""

from app.codebooks.hcpcs.sections import section_title


def test_every_letter_has_a_name_and_a_new_one_names_itself():
    letters = "ABCEGHJKLMPQRSTUV"
    assert len({section_title(letter) for letter in letters}) == len(letters)
    assert section_title("F") == "F codes"
