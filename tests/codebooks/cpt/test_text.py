"""The data files of the AMA with a descriptor a line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.cpt.text import is_text, read_text, text_volume
from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import Member
from tests.codebooks.cpt.cpt_made import CODES, amas, counted, long, medium, modifiers, short
from tests.codebooks.lists.lists_made import comma_separated, mapped

WORDS = st.from_regex(r"[A-Z][a-z]{0,14}", fullmatch=True)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)
SHAPES = st.from_regex(r"[0-9]{4}[0-9FTU]", fullmatch=True)


def told(member, length):
    return {row.code: getattr(row, length) for row in read_text(member).rows}


@pytest.mark.parametrize(
    ("member", "length"),
    [(long(), "long"), (medium(), "medium"), (short(), "short"), (counted(CODES), "medium")],
    ids=["long", "medium", "short", "counted"],
)
def test_each_file_brings_descriptors_of_its_length(member, length):
    assert is_text(member)
    assert text_volume(member) == length
    assert list(told(member, length)) == list(CODES)
    assert all(told(member, length).values())


def test_blank_lines_are_left_out():
    assert list(told(amas("00199 LAMP\r\n00200 OIL\r\n\r\n00201 WICK\r\n"), "short")) == [
        "00199",
        "00200",
        "00201",
    ]


def test_lines_of_one_descriptor_are_joined():
    text = " ".join(["Lamps12"] * 27)
    assert told(counted({"00199": text, "99999": text}), "long")["99999"] == text


def test_a_file_of_one_category_is_a_volume_of_its_own():
    assert text_volume(short({"0001U": "Oil", "0002U": "Wick"})) == "short of U"
    assert text_volume(short({"00199": "Oil"})) == "short"


def test_codes_of_hcpcs_and_of_dentists_are_left_out():
    mixed = {"00199": "Lamp", "D0120": "Dental lamp", "A9901": "Lamp oil"}
    assert list(told(short(mixed), "short")) == ["00199"]


@pytest.mark.parametrize(
    "member",
    [
        modifiers(),
        amas("No code follows.\r\n"),
        Member("SHORTU.txt", b"00199 INVENTED SERVICE\r\n"),
        amas("00199\t99999\t \t20310101\t*\t1\r\n00199\t9999T\t \t20310101\t*\t1\r\n"),
        mapped(long(), "code=Code,title=Text"),
    ],
    ids=["modifiers", "notice alone", "no notice", "pairs of NCCI", "mapped"],
)
def test_other_files_are_something_else(member):
    assert not is_text(member)


def test_a_line_of_the_notice_that_begins_with_a_zip_code_is_no_code():
    assert "60999" not in told(long(), "long")
    assert list(told(amas("00199 LAMP\r\n"), "short")) == ["00199"]
    close = amas("00199 LAMP\r\n", notice="American Medical Association\n60999 of invention\n")
    assert list(told(close, "short")) == ["00199"]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("00199 LAMP\r\n00200 OIL\r\nwhat is this\r\n", "“what is this” is no line of a code"),
        ("00199 LAMP\r\n00200 OIL\r\n00199 LAMP\r\n", "00199 stands twice"),
        ("0019901 LAMP\r\n0019903 OIL\r\n", "line 3 of 00199 does not follow"),
        ("0019901 LAMP\r\n0020002 OIL\r\n", "line 2 of 00200 does not follow"),
        ("0019902 LAMP\r\n0020001 OIL\r\n", "line 2 of 00199 does not follow"),
        ("D0120 DENTAL LAMP\r\n", "it holds no code of CPT"),
        ("no code\r\n", "no code stands below"),
        ("00199 LAMP\r\n0020 OIL\r\n00201 WICK\r\n", "what follows the line of 00199"),
        (f"00199 LAMP\r\n00200 OIL\r\n00201 {'E' * 140_000}\t\r\n", "is no line of a code"),
    ],
    ids=[
        "line",
        "twice",
        "gap",
        "other code",
        "middle",
        "dental",
        "nothing",
        "second line",
        "endless",
    ],
)
def test_a_malformed_file_is_refused(body, reason):
    with pytest.raises(ValueError, match=reason):
        read_text(amas(body, notice="Copyright American Medical Association\n"))


def test_a_cut_file_is_refused():
    whole = short()
    with pytest.raises(BrokenReleaseError, match=r"SHORTU\.txt ends within a line"):
        read_text(Member(whole.name, whole.content[:-20]))


@settings(max_examples=30)
@given(codes=st.dictionaries(SHAPES, TEXTS, min_size=1, max_size=6))
def test_whatever_descriptors_were_written_are_read_again(codes):
    codes = dict(sorted(codes.items()))
    member = counted(codes)
    length = text_volume(member).split()[0]
    # Where a line ends within a word, nothing tells that it goes on.
    assert {code: text.replace(" ", "") for code, text in told(member, length).items()} == {
        code: text.replace(" ", "") for code, text in codes.items()
    }


def test_comma_separated_text_below_the_notice_is_no_such_file():
    assert not is_text(amas(comma_separated(("00199", "Lamp")).content.decode()))
