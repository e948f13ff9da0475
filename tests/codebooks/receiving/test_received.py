import pytest

from app.codebooks.receiving.received import Member


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfA00", "A00"),
        ("Sézary".encode(), "Sézary"),
        ("Sézary".encode("latin-1"), "Sézary"),
    ],
    ids=["with a mark", "UTF-8", "Latin-1"],
)
def test_the_text_of_a_file_is_read_in_the_encodings_of_publishers(content, text):
    assert Member("a", content).text == text


def test_the_start_of_a_long_file_ends_with_a_whole_line():
    long = Member("a", b"one line\n" * 1000)
    assert set(long.start.splitlines()) == {"one line"}
    assert len(long.start) <= 4096


def test_a_short_file_is_its_own_start():
    assert Member("a", b"\xef\xbb\xbfA00 \nB").start == "A00 \nB"
