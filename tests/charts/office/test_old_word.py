import struct

import pytest

from app.charts.office import old_word as module
from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError
from tests.fixtures.compounds import START, compound_of, word_of


def shown(*pieces, **options):
    (each,) = open_chart(word_of(*pieces, **options), "visit.doc").documents
    return [page.text for page in each.document.pages]


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        (["Plan\rRest\x0bfluids\r"], "Plan\nRest\nfluids\n"),
        (["café ", ("≥ 90 %", True)], "café ≥ 90 %\n"),
        (["Drug\x07Dose\x07\x07aspirin\x0781 mg\x07\x07"], "Drug\tDose\naspirin\t81 mg\n"),
        (["see \x13HYPERLINK \x13 PAGE \x14x\x15\x14the note\x15 now"], "see the note now\n"),
        (["\x13PAGE\x15one\x01\x08two\x1ethree\xa0mg\x1f"], "onetwo-three mg\n"),
        (
            ["in\ufb01rm".replace("\ufb01", "fi"), (" insu\ufb03ciency", True)],
            "infirm insufficiency\n",
        ),
    ],
    ids=["lines", "two widths", "table", "fields", "signs", "joined letters"],
)
def test_the_words_are_shown_and_nothing_else(pieces, text):
    assert shown(*pieces) == [text]


def test_pages_begin_where_they_were_broken():
    assert shown("one\r\x0ctwo\r") == ["one\n", "two\n"]


def test_heads_notes_and_comments_stand_around_the_body():
    body, notes, heads, comments = "Seen today\r", "by echo\r", "Clinic\rClinic\r", "\x05why?\r"
    lengths = [len(body), len(notes), len(heads), 0, len(comments)]
    text = "Clinic\n\nSeen today\n\nby echo\n\nComment: why?\n"
    assert shown(body + notes + heads + comments, lengths=lengths) == [text]


@pytest.mark.parametrize(
    "options", [{"flags": 0}, {"formats": b"\x01\x03\x00abc"}], ids=["table", "formats"]
)
def test_documents_may_be_kept_in_several_ways(options):
    assert shown("Seen", **options) == ["Seen\n"]


def test_it_is_said_that_deleted_words_may_show():
    found = open_chart(word_of("Seen"), "visit.doc")
    assert (found.format, found.documents[0].document.title) == ("doc", "visit")
    assert "may be shown" in found.warnings[0]


def broken(*, table=None, head=b""):
    content = head or bytes(START)
    return compound_of({"WordDocument": content, "1Table": table or b""})


LONG = b"\x02" + struct.pack("<I2I2xI2x", 16, 0, 2**31, 0)
BACK = b"\x02" + struct.pack("<I2I2xI2x", 16, 9, 0, 0)
BEGIN = bytearray(START)
struct.pack_into("<HH6xH", BEGIN, 0, 0xA5EC, 0xC1, 0x0200)
struct.pack_into("<II", BEGIN, 418, 0, 90)
BEGIN = bytes(BEGIN)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (word_of("x", version=101), "very old Word"),
        (word_of("x", mark=0), "very old Word"),
        (word_of("x", flags=0x0300), "asks for a password"),
        (word_of(" \r"), "holds no words"),
        (broken(head=b"\xec\xa5"), "damaged or breaks off"),
        (broken(head=BEGIN), "damaged or breaks off"),
        (broken(head=BEGIN, table=b"\x07"), "damaged or breaks off"),
        (broken(head=BEGIN, table=LONG), "damaged or breaks off"),
        (broken(head=BEGIN, table=BACK), "damaged or breaks off"),
    ],
    ids=[
        *("old", "another", "locked", "empty", "cut off", "no table", "no pieces", "too long"),
        "backwards",
    ],
)
def test_what_cannot_be_read_is_one_line(content, line):
    with pytest.raises(UnreadableError, match=line) as refused:
        open_chart(content, "visit.doc")
    assert "\n" not in str(refused.value)


def test_too_many_pages_are_refused(monkeypatch):
    monkeypatch.setattr(module, "_MAX_PAGES", 1)
    with pytest.raises(UnreadableError, match="more than 1 pages"):
        shown("one\x0ctwo")
