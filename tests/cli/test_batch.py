import json

import pytest

from app.cli.batch import answer, records
from app.cli.outcome import CommandError


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", []),
        ("a\nb\n", ["a", "b"]),
        ("a\nb", ["a", "b"]),
        ("a\n\n b \n", ["a", "", " b "]),
        ("a\r\u2028b\x0cc\n", ["a\r\u2028b\x0cc"]),
        ("\n", [""]),
        ("\ufeffa\n", ["a"]),
    ],
    ids=["empty", "ended", "open end", "blank and spaces", "other ends", "one blank", "mark"],
)
def test_only_a_line_feed_ends_a_record(tmp_path, content, expected):
    path = tmp_path / "batch.txt"
    path.write_bytes(content.encode())
    assert records(path) == expected


def test_each_record_gets_its_object_in_order(capsys):
    answer(["one", "two"], lambda record: {"query": record})
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["query"] for line in lines] == ["one", "two"]
    assert all(line["ms"] >= 0 for line in lines)


def test_a_file_that_is_not_utf8_is_named_with_the_mend(tmp_path):
    path = tmp_path / "batch.txt"
    path.write_bytes("Sézary".encode("latin-1"))
    with pytest.raises(CommandError, match="save the batch file as UTF-8"):
        records(path)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match="nowhere"):
        records(tmp_path / "nowhere")
