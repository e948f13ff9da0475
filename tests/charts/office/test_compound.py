import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.office.compound import Compound
from app.charts.unreadable import UnreadableError
from tests.fixtures.compounds import compound_of

FILES = {"a": b"small", "d": {"b": b"x" * 9_000, "e": {"c": b"deep"}}, "empty": b""}


def streams(content):
    file = Compound(content)
    return {path: file.stream(path) for path in file.paths}


def test_streams_are_read_from_their_folders():
    assert streams(compound_of(FILES)) == {
        ("a",): b"small",
        ("d", "b"): b"x" * 9_000,
        ("d", "e", "c"): b"deep",
        ("empty",): b"",
    }


def test_a_stream_that_is_not_there_is_empty():
    assert Compound(compound_of(FILES)).stream(("b",)) == b""


@pytest.mark.parametrize("length", [0, 40, 600, 2_000], ids=str)
def test_a_file_that_breaks_off_is_refused(length):
    with pytest.raises(UnreadableError, match="damaged or breaks off"):
        streams(compound_of(FILES)[:length])


def test_a_chain_in_a_circle_comes_to_an_end():
    content = compound_of({"a": b"x" * 5_000})
    table = content.rindex(b"\x01\x00\x00\x00\x02\x00\x00\x00")
    circle = content[:table] + bytes(4) + content[table + 4 :]
    assert len(streams(circle)["a",]) == 5_000


def test_sectors_of_no_size_are_refused():
    content = bytearray(compound_of(FILES))
    content[30:32] = b"\xff\xff"
    with pytest.raises(UnreadableError, match="damaged"):
        Compound(bytes(content))


def test_a_large_file_has_more_than_one_table():
    assert streams(compound_of({"a": b"ab" * 100_000})) == {("a",): b"ab" * 100_000}


def test_streams_that_are_longer_than_the_file_are_refused():
    content = compound_of({"a": b"x" * 5_000})
    with pytest.raises(UnreadableError, match="damaged"):
        streams(content.replace(struct.pack("<I", 5_000), struct.pack("<I", 7_000)))
    file = Compound(content)
    with pytest.raises(UnreadableError, match="damaged"):
        [file.stream(("a",)) for _ in range(9)]


NAMES = st.text("abc", min_size=1, max_size=5)
SIZED = st.builds(lambda size: (bytes(range(251)) * 25)[:size], st.integers(0, 6_000))


@settings(max_examples=30, deadline=None)
@given(st.dictionaries(NAMES, SIZED | st.dictionaries(NAMES, SIZED, max_size=3), max_size=5))
def test_what_was_put_in_comes_out(files):
    found = streams(compound_of(files))
    for name, value in files.items():
        if isinstance(value, dict):
            assert all(found[name, inner] == content for inner, content in value.items())
        else:
            assert found[name,] == value
