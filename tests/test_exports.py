import pytest

from app.exports import write_whole


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "out.pdf"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_is_not_there_is_named(tmp_path):
    path = tmp_path / "nowhere" / "out.pdf"
    with pytest.raises(FileNotFoundError) as refused:
        write_whole(path, b"new")
    assert refused.value.filename == str(path)


def test_a_place_that_cannot_be_replaced_leaves_nothing_beside(tmp_path):
    taken = tmp_path / "taken"
    taken.mkdir()
    with pytest.raises(OSError, match="taken") as refused:
        write_whole(taken, b"new")
    assert refused.value.filename == str(taken)
    assert list(tmp_path.iterdir()) == [taken]
