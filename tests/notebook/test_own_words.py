from datetime import date

import pytest

from app.domain.change import Change, Kind
from app.domain.notebook.kept import NotebookError
from app.domain.notebook.own_words import OwnWord
from tests.fixtures.stored import trail_of

ON = date(2026, 3, 12)
LAMP = OwnWord("Lamp sick", "lantern fever")


@pytest.fixture
def words(notebook):
    return notebook.own_words


def test_own_words_are_kept_told_and_stand_in_the_trail(words, work):
    change = words.add(" Lamp  sick ", "lantern fever")
    assert change == Change.of_work(Kind.NOTEBOOK, said="Own words “Lamp sick” kept")
    assert words.listed() == (LAMP,)
    assert trail_of(work)[-1] == ("changed the notebook", "Own words “Lamp sick” kept")


def test_one_wording_may_mean_several_things_but_each_is_kept_once(words):
    words.add("lamp sick", "lantern fever")
    assert words.add("LAMP SICK", "Lantern Fever") == Change.of_work(said="Nothing changed")
    words.add("lamp sick", "A05")
    assert [word.meant for word in words.listed()] == ["A05", "lantern fever"]


def test_own_words_are_changed_and_taken_away_and_undo_brings_them_back(words, notebook):
    words.add("Lamp sick", "lantern fever")
    assert words.change(LAMP, "lamp sick", "A00.0").said == "Own words “lamp sick” changed"
    (changed,) = words.listed()
    assert changed == OwnWord("lamp sick", "A00.0")
    assert words.remove(changed).said == "Own words “lamp sick” taken away"
    assert words.listed() == ()
    assert notebook.undo().said == "Undone: Own words “lamp sick” taken away"
    notebook.undo()
    assert words.listed() == (LAMP,)
    assert notebook.redo().said == "Done again: Own words “lamp sick” changed"
    assert words.listed() == (changed,)


def test_words_that_were_taken_away_meanwhile_are_told(words):
    for act in (lambda: words.remove(LAMP), lambda: words.change(LAMP, "x", "y")):
        with pytest.raises(NotebookError, match="were taken away"):
            act()


def test_words_that_say_nothing_are_refused_and_nothing_is_kept(words, work):
    before = trail_of(work)
    with pytest.raises(NotebookError, match="write what it means"):
        words.add("lamp", "")
    assert words.listed() == ()
    assert trail_of(work) == before


def test_the_words_of_a_file_are_kept_in_one_step(words, notebook):
    words.add("lamp sick", "lantern fever")
    wick = OwnWord("wicky", "A05")
    assert words.take([LAMP, wick, wick]).said == "1 pair of own words imported"
    assert words.take([OwnWord("a", "b"), OwnWord("c", "d")]).said == (
        "2 pairs of own words imported"
    )
    notebook.undo()
    notebook.undo()
    assert [word.said for word in words.listed()] == ["lamp sick"]


def test_the_search_gets_words_of_the_books_and_the_title_of_a_code(words):
    for meant in ("lantern fever", "a000", "99213", "Z99"):
        words.add("lamp sick", meant)
    words.add("wicky", "A05")
    assert words.synonyms(ON).pairs == (
        ("lamp sick", "99213"),
        ("lamp sick", "Lantern fever with rash"),
        ("lamp sick", "lantern fever"),
        ("lamp sick", "Z99"),
        ("wicky", "Wick fever"),
    )


def test_own_words_are_written_as_a_table(words):
    words.add("lamp sick", "lantern fever")
    assert words.table() == b"\xef\xbb\xbfsaid,meant\r\nlamp sick,lantern fever\r\n"
