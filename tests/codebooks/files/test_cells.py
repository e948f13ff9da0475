"""Spreadsheets, sound and otherwise."""

import io
import struct
import zipfile
from datetime import date, datetime, time

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.files.cells import heads, is_workbook, sheet_rows
from app.codebooks.receiving.received import Member
from tests.fixtures.fuzzing import mutant
from tests.fixtures.workbooks import repacked, workbook_of

BOOK = workbook_of(Lamps=[["Code", "Days"], ["A9901", 3]], Oil=[["Kind"]])


def member(content, name="lamps.xlsx"):
    return Member(name, content)


def zip_of(*names):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in names:
            archive.writestr(name, "words")
    return target.getvalue()


def changed(old, new):
    """The book with every ``old`` in its sheets made ``new``."""
    return repacked(BOOK, lambda name, part: part.replace(old, new) if "sheets/" in name else part)


def read(content):
    return list(sheet_rows(member(content), "Lamps"))


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        pytest.param(7, "7", id="whole number"),
        pytest.param(2026275, "2026275", id="long number"),
        pytest.param(2.5, "2.5", id="number"),
        pytest.param("00100", "00100", id="digits"),
        pytest.param("  A9901\n ", "A9901", id="blanks around"),
        pytest.param(date(2026, 4, 1), "2026-04-01", id="day"),
        pytest.param(datetime.fromisoformat("2026-04-01T13:30"), "2026-04-01", id="day and hour"),
        pytest.param(time(13, 30), "13:30:00", id="hour"),
        pytest.param(True, "True", id="truth"),
        pytest.param(None, "", id="empty"),
    ],
)
def test_a_cell_is_text_as_a_coder_would_type_it(cell, text):
    assert read(workbook_of(Lamps=[["Caption", "More"], [cell, "x"]]))[1] == [text, "x"]


def test_rows_are_as_wide_as_all_of_the_sheet_without_empty_columns_before_it():
    rows = [["", ""], ["", "Code"], [], ["", "A9901", "", "oil"]]
    assert read(workbook_of(Lamps=rows)) == [
        ["", "", ""],
        ["Code", "", ""],
        ["", "", ""],
        ["A9901", "", "oil"],
    ]


def test_every_sheet_shows_its_first_rows():
    assert heads(member(BOOK)) == {"Lamps": [["Code", "Days"], ["A9901", "3"]], "Oil": [["Kind"]]}
    long = workbook_of(Lamps=[[number] for number in range(100)])
    assert len(heads(member(long))["Lamps"]) == 40
    assert len(read(long)) == 100


def test_a_sheet_without_cells_has_no_rows():
    assert read(workbook_of(Lamps=[])) == []


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"Code,Days\nA9901,3\n", id="text"),
        pytest.param(BOOK[:-30], id="cut"),
        pytest.param(zip_of("lamps.txt"), id="another zip"),
        pytest.param(zip_of("word/document.xml"), id="text document"),
        pytest.param(zip_of("xl/workbook.bin"), id="binary spreadsheet"),
        pytest.param(zip_of("xl/workbook.xml", "XL\\Workbook.BIN"), id="both forms"),
    ],
)
def test_what_is_no_spreadsheet_has_no_sheets_and_is_refused(content):
    assert not is_workbook(member(content))
    assert heads(member(content)) == {}
    with pytest.raises(BrokenReleaseError, match=r"^lamps\.xlsx is no sound spreadsheet \(it is"):
        read(content)


def test_a_sheet_that_is_not_there_is_refused():
    with pytest.raises(BrokenReleaseError, match=r"lamps\.xlsx is no sound .*get the release"):
        list(sheet_rows(member(BOOK), "Ropes"))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(zip_of("xl/workbook.xml"), r"", id="words for a book"),
        pytest.param(changed(b"A9901", b"A9901</x>"), "", id="malformed sheet"),
        pytest.param(changed(b'"A2"', b'"A"'), "missing", id="cell without a row"),
        pytest.param(changed(b'"A2"', b'"XFD1048576"'), "too far apart", id="last cell of all"),
        pytest.param(changed(b'"A2"', b'"A99999999"'), "too far apart", id="far row"),
        pytest.param(changed(b'"A2"', b"\n'ZZZZZZ2'"), "too far apart", id="far column"),
        pytest.param(changed(b"A9901", b"0" * (1 << 26)), "far more comes out", id="bomb"),
    ],
)
def test_a_malformed_or_hostile_spreadsheet_is_refused(content, reason):
    assert is_workbook(member(content))
    assert "Lamps" not in heads(member(content))
    with pytest.raises(BrokenReleaseError, match=rf"is no sound spreadsheet \(.*{reason}"):
        read(content)


def lied(at, number, width="<I"):
    """The book whose directory says something else of its first part."""
    content = bytearray(BOOK)
    struct.pack_into(width, content, content.find(b"PK\x01\x02") + at, number)
    return bytes(content)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param(lied(16, 7), "CRC", id="checksum"),
        pytest.param(lied(8, 1, "<H"), "encrypted", id="locked"),
        pytest.param(lied(10, 99, "<H"), "compression", id="unknown compression"),
        pytest.param(lied(42, 9), "magic number", id="place"),
    ],
)
def test_a_zip_whose_directory_is_wrong_is_refused(content, reason):
    with pytest.raises(BrokenReleaseError, match=reason):
        read(content)


def test_what_a_zip_says_of_its_sizes_is_not_believed():
    bomb = bytearray(changed(b"A9901", b"0" * (1 << 26)))
    with zipfile.ZipFile(io.BytesIO(bytes(bomb))) as archive:
        sizes = {entry.file_size for entry in archive.infolist()}
    at = bomb.find(struct.pack("<I", max(sizes)), bomb.find(b"PK\x01\x02"))
    struct.pack_into("<I", bomb, at, 900)
    with pytest.raises(BrokenReleaseError, match="far more comes out"):
        read(bytes(bomb))


def test_a_damaged_spreadsheet_is_read_or_refused_in_one_line():
    refusals = [refusal(mutant(BOOK, seed)) for seed in range(1_000)]
    assert len(set(refusals)) > 5
    assert all(len(each.splitlines()) <= 1 for each in refusals)


def refusal(content):
    heads(member(content))
    try:
        read(content)
    except BrokenReleaseError as error:
        return str(error)
    return ""
