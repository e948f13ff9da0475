import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.notebook.kept import NotebookError
from app.notebook import csv_rows
from app.notebook.csv_rows import columns_of, rows_of, written

plain = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=8)


def cells(content):
    return [row.cells for row in rows_of(content)]


@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["comma", "semicolon", "tab"])
def test_each_separator_that_spreadsheets_write_is_read(separator):
    content = f"Said{separator}MEANT\nlamp sick{separator}lantern fever\n".encode()
    assert columns_of(content) == ["said", "meant"]
    assert cells(content) == [{"said": "lamp sick", "meant": "lantern fever"}]


@pytest.mark.parametrize(
    "content",
    [
        "said\r\nÉmile\r\n".encode("utf-8-sig"),
        "said\nÉmile".encode(),
        "said\nÉmile".encode("cp1252"),
    ],
    ids=["with a byte order mark", "without one", "of an older spreadsheet"],
)
def test_letters_are_read_as_they_were_written(content):
    assert cells(content) == [{"said": "Émile"}]


def test_a_row_tells_its_line_and_blank_ones_are_passed_over():
    content = b'said,meant\n"two\nlines",x\n\n , \nshort\nlong,x,beyond\n'
    assert [(row.line, row.cells) for row in rows_of(content)] == [
        (3, {"said": "two lines", "meant": "x"}),
        (6, {"said": "short", "meant": ""}),
        (7, {"said": "long", "meant": "x"}),
    ]


def test_an_empty_file_names_no_column():
    assert columns_of(b"") == []


def test_a_formula_is_written_so_that_no_spreadsheet_calculates_it():
    content = written(["said"], [["=1+1"], ["'=1"], ["'n"], ["-"]])
    assert content.decode("utf-8-sig").split("\r\n") == ["said", "'=1+1", "''=1", "'n", "'-", ""]


@settings(max_examples=40, deadline=None)
@given(rows=st.lists(st.tuples(plain, plain), max_size=4))
def test_what_is_written_is_read_again(rows):
    content = written(["said", "meant"], rows)
    assert [tuple(row.cells.values()) for row in rows_of(content)] == rows


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"said\n\0\0", "not text"),
        (b'said\nfine\n"open', "line 3 is not CSV"),
        (b"said\n" + b"x" * 5_000_000, "larger than 5 MB"),
        (b"said\n" + b"x\n" * (csv_rows._MOST_ROWS + 1), "more than 5000 rows"),
    ],
    ids=["bytes", "an open quotation mark", "too large", "too many rows"],
)
def test_a_file_that_is_no_table_is_refused_in_a_line(content, line):
    with pytest.raises(NotebookError, match=line):
        list(rows_of(content))
