from pathlib import Path

from app.ui.start.recent import recent_paths, remember_path
from tests.fixtures.window import settings_in


def test_the_last_one_comes_first_and_once(tmp_path):
    settings = settings_in(tmp_path)
    for name in ("a", "b", "a"):
        remember_path(settings, Path(name))
    assert recent_paths(settings) == [Path("a"), Path("b")]


def test_they_outlive_the_program(tmp_path):
    settings = settings_in(tmp_path)
    remember_path(settings, Path("only"))
    settings.sync()
    assert recent_paths(settings_in(tmp_path)) == [Path("only")]


def test_there_are_none_at_first(tmp_path):
    assert recent_paths(settings_in(tmp_path)) == []


def test_only_a_few_are_kept(tmp_path):
    settings = settings_in(tmp_path)
    for number in range(20):
        remember_path(settings, Path(str(number)))
    assert len(recent_paths(settings)) == 8
    assert recent_paths(settings)[0] == Path("19")


def test_what_makes_no_sense_is_nothing(tmp_path):
    settings = settings_in(tmp_path)
    settings.setValue("start/recent", 7)
    assert recent_paths(settings) == []
