"""The list of codes beside the Tabular List."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.code_list import is_code_list, read_code_list


@pytest.mark.parametrize(
    ("start", "is_list"),
    [
        ("1\r\nA00-A09\r\nA00\r\nA000\r\n", True),
        ("1\rQA0\rQA00101", True),
        ("A00\nA000", True),
        ("", False),
        ("1", False),
        ("A00 Cholera, said a page that begins like this", False),
        ("A000   Lantern fever", False),
        ("<?xml version='1.0'?>", False),
    ],
)
def test_a_code_list_is_known_by_its_lines(start, is_list):
    assert is_code_list(start) is is_list


def test_codes_are_read_whatever_ends_the_lines(tmp_path):
    path = tmp_path / "list.txt"
    path.write_bytes(b"1\r\nB20\r\nB20\rB2A0\n\nS100XXA")
    assert read_code_list(path) == {"B20", "B2A0", "S100XXA"}


@pytest.mark.parametrize("line", [b"A0", b"fever", b"A00.0", b"A00000000", b"\xff\xfe"])
def test_a_line_that_is_no_code_is_named(tmp_path, line):
    path = tmp_path / "list.txt"
    path.write_bytes(b"1\r\nA00\r\n" + line)
    with pytest.raises(BrokenReleaseError, match=r"list.txt lists “.+”, which is no code"):
        read_code_list(path)
