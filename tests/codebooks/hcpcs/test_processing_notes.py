import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.hcpcs.processing_notes import is_processing_notes, read_processing_notes
from app.codebooks.receiving.received import Member
from tests.codebooks.hcpcs.hcpcs_made import NOTES


def read(text):
    return read_processing_notes(Member("notes.txt", text.encode()))


def test_a_note_is_put_together_from_its_lines_and_deleted_ones_are_left_out():
    assert is_processing_notes(Member("notes.txt", NOTES.encode()))
    assert read(NOTES).texts == (
        ("0002", "LANTERNS ARE TO BE COUNTED AT DUSK AND AGAIN AT DAWN (A9901)."),
        ("0007", "WICKS ARE INCLUDED."),
    )


@pytest.mark.parametrize("text", ["", "PROCESSING NOTES\n", "Notes\n  0001--OIL.\n"])
def test_other_files_are_something_else(text):
    assert not is_processing_notes(Member("notes.txt", text.encode()))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("PROCESSING NOTES\n", "it holds no note"),
        (NOTES + "          0002--AGAIN.  *\n", "note 0002 stands twice"),
        (NOTES + "Wicks\n", "“Wicks” belongs to no note"),
        ("PROCESSING NOTES\n   AND AGAIN\n   0001--OIL.\n", "“AND AGAIN” belongs to no note"),
    ],
    ids=["empty", "twice", "margin", "before the first"],
)
def test_a_malformed_list_is_refused(text, reason):
    with pytest.raises(BrokenReleaseError, match=rf"^notes\.txt cannot be read: {reason}; get"):
        read(text)
