"""PTP files as they are received: what is recognised, dated, read and refused."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_called, kind_of
from app.codebooks.ncci.code_numbers import code_of, number_of
from app.codebooks.ncci.pair_reading import read_pairs
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System
from app.domain.rules.ncci import ModifierIndicator
from tests.codebooks.ncci.ncci_made import (
    HOSPITAL,
    MEDICAID,
    PRACTITIONER,
    medicaid_pairs,
    pair,
    pairs,
    pairs_sheet,
    workbook,
)

ROWS = (pair("0001U", "0030U", prior="*"), pair("10001", "G0101", "20010101", "20161231", "0", ""))
MEDICAID_NAME = "medicaid-ncci-q1-2026-ptp-edits-practitioner-services.zip/edits.txt"


@pytest.mark.parametrize("member", [pairs(*ROWS), pairs_sheet(*ROWS)], ids=["text", "sheet"])
def test_text_and_spreadsheet_say_the_same(member):
    kind = kind_of(member)
    assert (kind.id, kind.system) == ("ncci.pairs", System.NCCI_PTP)
    assert kind.edition_of(member) == EditionHint(date(2026, 7, 1))
    assert kind.volume(member) == "medicare practitioner 1"
    read = kind.read(member)
    assert (read.edit_set, read.part, read.codes) == (PRACTITIONER, "1", 2)
    assert [code_of(number) for number in (*read.column_1, *read.column_2)] == [
        *("0001U", "10001"),
        *("0030U", "G0101"),
    ]
    terms = list(read.terms)
    first, second = (terms[number] for number in read.term_numbers)
    assert first.is_prior
    assert first.indicator is ModifierIndicator.ALLOWED
    assert (first.rationale, first.last) == ("Invented reason", date.max.toordinal())
    assert second.indicator is ModifierIndicator.NOT_ALLOWED
    assert (second.first, second.last) == (
        date(2001, 1, 1).toordinal(),
        date(2016, 12, 31).toordinal(),
    )
    assert (second.is_prior, second.rationale) == (False, "")


@pytest.mark.parametrize(
    ("name", "edit_set", "volume", "quarter"),
    [
        ("ccioph-v313r0-f4.TXT", HOSPITAL, "medicare hospital 4", date(2025, 10, 1)),
        (
            "medicare-ncci-2026q4-practitioner-ptp-edits-ccipra-v323r0-f2.zip/data.txt",
            PRACTITIONER,
            "medicare practitioner 2",
            date(2026, 10, 1),
        ),
        ("hospital edits, April 2026.txt", HOSPITAL, "medicare hospital 10001", date(2026, 4, 1)),
    ],
    ids=["its own name", "the name of its zip", "no number"],
)
def test_a_file_that_says_nothing_of_itself_is_told_by_its_name(name, edit_set, volume, quarter):
    member = pairs(pair(), name=name)
    kind = kind_of(member)
    assert kind.read(member).edit_set == edit_set
    assert kind.volume(member) == volume
    assert kind.edition_of(member) == EditionHint(quarter)


def test_what_a_file_says_of_itself_outweighs_its_name():
    rows = [["Medicaid NCCI hospital edits v320r0"], ["Column 1", "Column 2", "Effective Date"]]
    rows[1] += ["Deletion Date", "Modifier Indicator"]
    member = workbook("ccipra-v322r0-f1.xlsx", [*rows, ["10001", "20002", 20180701, "*", 1]])
    kind = kind_of(member)
    assert kind.volume(member) == "medicaid hospital 1"
    assert kind.edition_of(member) == EditionHint(date(2026, 1, 1))
    assert [*kind.read(member).terms.texts] == [""]


def test_medicaid_has_columns_and_a_set_of_its_own():
    member = medicaid_pairs(pair(deletion="", indicator="0"), name=MEDICAID_NAME)
    kind = kind_of(member)
    read = kind.read(member)
    assert read.edit_set == MEDICAID
    assert kind.volume(member) == "medicaid practitioner 10001"
    assert kind.edition_of(member) == EditionHint(date(2026, 1, 1))
    assert list(read.terms.lasts) == [date.max.toordinal()]


def test_without_any_name_the_newest_effective_day_tells_the_quarter():
    member = pairs(pair(effective="20260515"), pair("10002"), name="pra.txt")
    hint = kind_of(member).edition_of(member)
    assert hint == EditionHint(date(2026, 4, 1), is_certain=False)


def test_files_whose_set_nothing_tells_are_refused():
    member = pairs(pair(), name="edits.txt")
    with pytest.raises(BrokenReleaseError, match=r"^edits\.txt does not tell whether its edits"):
        read_pairs(member)
    with pytest.raises(BrokenReleaseError, match=r"such as ccipra-v322r0-f1\.txt"):
        kind_of(member).volume(member)


def test_blank_lines_and_the_end_mark_of_old_files_are_no_pairs():
    member = pairs(pair(), ("",) * 7, pair("10002"))
    padded = Member(member.name, member.content + b"\t\t\t\t\t\t\r\n\x1a")
    assert read_pairs(padded).codes == 2


def test_a_rationale_of_latin_1_is_read_as_it_stands():
    member = pairs(pair(rationale="Réason"))
    latin = Member(member.name, member.content.decode().encode("latin-1"))
    assert [*read_pairs(latin).terms.texts] == [*read_pairs(member).terms.texts] == ["Réason"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (pair("1001"), "“'1001'” is no code of a service"),
        (pair(column_2="2000²"), r"is no code of a service"),
        (pair(effective="20260230"), "“'20260230'” is no day"),
        (pair(effective=""), "“''” is no day"),
        (pair(deletion="soon"), "“'soon'” is no day"),
        (pair(indicator="2"), "“'2'” is no modifier indicator"),
        (pair()[:4], "are not the 5 columns behind a pair"),
        ((*pair(), "more"), "are not the 5 columns behind a pair"),
        (pair()[:2], "“'10001'” has no columns behind its pair"),
    ],
    ids=["code", "digit", "day", "no day", "deletion", "indicator", "cut", "long", "pair alone"],
)
def test_a_malformed_row_is_refused_with_what_is_wrong_in_it(row, reason):
    with pytest.raises(
        BrokenReleaseError, match=r"^ccipra-v322r0-f1\.txt cannot be read: "
    ) as told:
        read_pairs(pairs(pair("10000"), row))
    assert reason in str(told.value)
    assert str(told.value).endswith("; get the release again.")


def test_a_row_of_a_spreadsheet_without_days_is_refused():
    with pytest.raises(BrokenReleaseError, match="are not the 5 columns"):
        read_pairs(pairs_sheet(pair(), pair()[:2]))


def test_cut_files_are_refused():
    whole = pairs(pair(), pair("10002"))
    with pytest.raises(BrokenReleaseError, match="ends within a line"):
        read_pairs(Member(whole.name, whole.content[:-9]))
    with pytest.raises(BrokenReleaseError, match="holds no pair of codes"):
        read_pairs(pairs())
    with pytest.raises(BrokenReleaseError, match="has lost the captions of a PTP file"):
        read_pairs(Member(whole.name, b"10001\t20002\r\n"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"Column1/Column2 Edits\r\n",
        b"Column 1\tColumn 2\tModifier Indicator\tPTP Edit Rationale\r\n10001\t20002\t1\tNew\r\n",
        b"Column 1,Column 2,Effective Date,Deletion Date,Modifier\r\n",
    ],
    ids=["nothing", "title alone", "list of changes", "commas"],
)
def test_other_files_are_not_taken_for_pairs(content):
    assert kind_of(Member("ccipra-v322r0-f1.txt", content)) is None


def test_a_workbook_without_pairs_is_left_to_others():
    assert kind_of(workbook("ccipra-v322r0-f1.xlsx", [["Column 1"], ["10001", "20002"]])) is None


@given(code=st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=5, max_size=5))
def test_every_code_has_a_number_of_its_own_in_the_same_order(code):
    assert code_of(number_of(code)) == code
    assert (number_of(code) < number_of("5ZZZZ")) == (code < "5ZZZZ")


@settings(max_examples=200)
@given(at=st.floats(0, 1), length=st.integers(0, 40), instead=st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused_never_anything_else(at, length, instead):
    whole = pairs(*ROWS).content
    start = int(at * len(whole))
    member = Member("edits.txt", whole[:start] + instead + whole[start + length :])
    kind = kind_called("ncci.pairs")
    for ask in (kind.edition_of, kind.volume, kind.read):
        try:
            ask(member)
        except BrokenReleaseError as error:
            assert len(str(error).splitlines()) == 1  # noqa: PT017  # Not being refused is fine too.
