import csv
from threading import Thread

import pytest

from app.codebooks.policies.export_rows import captions, rows, wide_fields
from app.codebooks.receiving.received import Member


def _member(content):
    return Member("t.csv", content if isinstance(content, bytes) else content.encode())


def _rows(content, *columns):
    with wide_fields():
        return list(rows(_member(content), columns))


def test_captions_are_in_small_letters():
    assert captions(_member('\ufeff"NCD_id", title \r\n1,2\r\n')) == ("ncd_id", "title")


@pytest.mark.parametrize("content", ["", '"a', '"a"b,c', "a" * 9000])
def test_a_first_line_without_captions_has_none(content):
    assert set(captions(_member(content))) <= {"a" * 9000}


def test_cells_come_in_the_order_asked_for_and_empty_where_there_is_no_column():
    assert _rows("a,b,c\n1, 2 ,3\n\n,,\n4,5,6\n", "c", "x", "b") == [
        ("3", "", "2"),
        ("6", "", "5"),
    ]


def test_a_row_may_go_over_lines_and_hold_quotes():
    assert _rows('a,b\r\n1,"two\r\n""lines"""\r\n', "b") == [('two\r\n"lines"',)]


@pytest.mark.parametrize(
    ("content", "letter"),
    [
        pytest.param("\ufeffa\n’\n".encode(), "’", id="UTF-8 with its mark"),
        pytest.param("a\n’\n".encode("cp1252"), "’", id="Windows"),
        pytest.param(b"a\n\x81\n", "\x81", id="any byte"),
    ],
)
def test_any_encoding_of_the_publisher_is_read(content, letter):
    assert _rows(content, "a") == [(letter,)]


def test_a_letter_may_lie_across_pieces():
    text = "’" * 400_000
    assert _rows(f"a\n{text}\n", "a") == [(text,)]


def test_a_field_of_megabytes_is_read_and_the_limit_put_back():
    before = csv.field_size_limit()
    field = "x" * 3_000_000
    assert _rows(f'a,b\n1,"{field}"\n', "b") == [(field,)]
    assert csv.field_size_limit() == before


def test_the_limit_is_put_back_after_a_failure():
    before = csv.field_size_limit()
    with pytest.raises(ValueError, match="no sound CSV"):
        _rows('a\n"b\n', "a")
    assert csv.field_size_limit() == before


def test_one_reader_does_not_put_the_limit_back_under_another():
    before = csv.field_size_limit()
    seen = []

    def read_too():
        with wide_fields():
            seen.append(csv.field_size_limit())

    other = Thread(target=read_too)
    with wide_fields():
        other.start()
        seen.append(csv.field_size_limit())
    other.join()
    assert len(set(seen)) == 1
    assert min(seen) > before == csv.field_size_limit()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        pytest.param("a,b\n1,2", "ends within a line", id="cut within the last cell"),
        pytest.param('a,b\n1,"2\n', "no sound CSV", id="cut within quotes"),
        pytest.param("a,b\n1\n", "has 1 cells", id="too few cells"),
        pytest.param("a,b\n1,2,3\n", "has 3 cells", id="too many cells"),
        pytest.param("a,b\n1,\0\n", "is no text", id="NUL"),
        pytest.param('a,b\n1,"2"x\n', "no sound CSV", id="text after quotes"),
        pytest.param("", "ends within a line", id="empty"),
        pytest.param("a\n" + "x" * (1 << 24) + "x\n", "field larger", id="a field without end"),
    ],
)
def test_what_is_cut_or_malformed_is_refused(content, reason):
    with pytest.raises(ValueError, match=reason):
        _rows(content, "a")
