import pytest

from app.cli.files import write_whole
from app.cli.outcome import CommandError


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CommandError, match="name another place"):
        write_whole(tmp_path / "nowhere" / "out.pdf", b"new")


def test_a_place_that_cannot_be_replaced_leaves_nothing_beside(tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(CommandError, match="name another place"):
        write_whole(taken, b"new")
    assert list(tmp_path.iterdir()) == [taken]
