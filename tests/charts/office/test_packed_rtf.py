import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.charts.office.packed_rtf import unpacked_rtf
from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.compounds import compound_of, message_of

# The first example of the specification.
EXAMPLE = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d"
    "0a800fa0"
)


def packed(*groups: tuple[int, bytes], size: int) -> bytes:
    body = b"".join(bytes([flags]) + content for flags, content in groups)
    return struct.pack("<II4s4x", len(body) + 12, size, b"LZFu") + body


def literal(content: bytes) -> bytes:
    groups = [(0, content[at : at + 8]) for at in range(0, len(content), 8)]
    return packed(*groups, size=len(content))


def test_the_example_of_the_specification_is_read():
    assert unpacked_rtf(EXAMPLE) == rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n"


def test_what_is_being_written_may_be_read_again():
    # The letters X, Y, Z, then from there on over and over.
    repeated = (207 << 4 | 15).to_bytes(2, "big")
    assert unpacked_rtf(packed((8, b"XYZ" + repeated), size=20)) == (b"XYZ" * 7)[:20]


def test_what_refers_to_its_own_place_is_the_end():
    end = (209 << 4).to_bytes(2, "big")
    assert unpacked_rtf(packed((4, b"ab" + end + b"cd"), size=99)) == b"ab"


def test_text_that_is_not_packed_is_read():
    assert unpacked_rtf(struct.pack("<II4s4x", 9, 3, b"MELA") + b"abc") == b"abc"


@given(st.binary(max_size=5_000))
def test_plain_signs_come_out_as_they_are(content):
    assert unpacked_rtf(literal(content)) == content


@pytest.mark.parametrize(
    "content",
    [b"", literal(b"words")[:-3], EXAMPLE[:8] + b"XXXX" + EXAMPLE[12:], packed(size=2**30)],
    ids=["nothing", "cut off", "another kind", "endless"],
)
def test_what_is_damaged_is_refused(content):
    with pytest.raises(UnreadableError, match="have it sent again as plain text"):
        unpacked_rtf(content)


@pytest.mark.parametrize(
    ("rich", "words"),
    [
        (literal(rb"{\rtf1 EF 35 \'25\par stable}"), "\nEF 35 %\nstable\n"),
        (literal(b"words")[:-3], "\n(The words of the mail are damaged:"),
    ],
    ids=["whole", "damaged"],
)
def test_a_message_with_rich_words_alone_shows_them(rich, words):
    message = message_of({0x0037: "Echo"}) | {"__substg1.0_10090102": rich}
    (each,) = open_chart(compound_of(message), "mail.msg").documents
    assert words in each.document.pages[0].text


def test_a_message_of_blank_rich_words_shows_what_is_attached():
    message = message_of({}, attached=[("a.txt", b"seen")])
    message["__substg1.0_10090102"] = literal(rb"{\rtf1 }")
    found = open_chart(compound_of(message), "mail.msg")
    assert [each.document.title for each in found.documents] == ["a"]
