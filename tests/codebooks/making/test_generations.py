"""The directory of generations, and what may go wrong in it."""

import pytest

from app.codebooks import NoReferenceError
from app.codebooks.making.generations import (
    current,
    make_current,
    new_generation,
    previous,
    remove_others,
)


@pytest.mark.parametrize("text", ["", "seven", "7\n", "../1"])
def test_a_pointer_to_nothing_is_no_reference(tmp_path, text):
    (tmp_path / "current").write_text(text)
    with pytest.raises(NoReferenceError, match=r"run python3 installer/run\.py --setup"):
        current(tmp_path)


def test_numbers_go_on_from_the_highest_that_is_left(tmp_path):
    for name in ("3", "12", "notes"):
        (tmp_path / "generations" / name).mkdir(parents=True)
    assert new_generation(tmp_path).name == "13"


def test_turning_replaces_the_pointer_at_once(tmp_path):
    made = new_generation(tmp_path)
    (made / "index").mkdir()
    (made / "index" / "words").write_text("words")
    (made / "reference.db").write_text("")
    make_current(tmp_path, made)
    assert current(tmp_path) == made
    assert not (tmp_path / "current.new").exists()


def test_only_generations_are_removed(tmp_path):
    for name in ("1", "2", "notes"):
        (tmp_path / "generations" / name).mkdir(parents=True)
    (tmp_path / "generations" / "1" / "reference.db").write_bytes(b"half written, no database" * 50)
    remove_others(tmp_path)
    assert [path.name for path in (tmp_path / "generations").iterdir()] == ["notes"]


def test_while_it_cannot_be_read_which_generation_is_in_force_none_is_removed(tmp_path):
    made = new_generation(tmp_path)
    (made / "reference.db").write_text("")
    make_current(tmp_path, made)
    (tmp_path / "current").unlink()
    (tmp_path / "current").mkdir()
    remove_others(tmp_path)
    assert made.is_dir()


def test_a_previous_generation_that_cannot_be_forgotten_keeps_nothing_from_turning(tmp_path):
    made = new_generation(tmp_path)
    (made / "reference.db").write_text("")
    (tmp_path / "previous").mkdir()
    make_current(tmp_path, made)
    assert current(tmp_path) == made
    assert previous(tmp_path) is None
