"""The stamp vouches for exactly what was installed."""

import pytest

from installer.stamp import DEVELOPMENT, RUNTIME, Stamp, digest


def test_a_stamp_reads_back_as_it_was_written(project, tmp_path):
    stamp = Stamp.of(project)
    stamp.write(tmp_path / "stamp.json")
    assert Stamp.read(tmp_path / "stamp.json") == stamp


@pytest.mark.parametrize("text", ["", "{", "[]", '{"python": "3.11"}', "\x00"], ids=repr)
def test_a_damaged_stamp_vouches_for_nothing(tmp_path, text):
    (tmp_path / "stamp.json").write_text(text)
    assert Stamp.read(tmp_path / "stamp.json") is None


def test_no_stamp_vouches_for_nothing(tmp_path):
    assert Stamp.read(tmp_path / "stamp.json") is None


def test_the_development_packages_include_those_the_program_needs(project):
    wanted = Stamp.of(project)
    found = wanted.installed(DEVELOPMENT)
    assert found.has(wanted, RUNTIME)
    assert found.has(wanted, DEVELOPMENT)


def test_installing_what_the_program_needs_says_nothing_about_the_tools(project):
    wanted = Stamp.of(project)
    assert not wanted.installed(RUNTIME).has(wanted, DEVELOPMENT)


@pytest.mark.parametrize("name", [RUNTIME, DEVELOPMENT])
def test_a_changed_lock_file_is_noticed(project, name):
    found = Stamp.of(project)
    (project / name).write_text("another == 1\n")
    assert not found.has(Stamp.of(project), name)


def test_a_project_that_was_moved_needs_a_new_environment(project):
    stamp = Stamp.of(project)
    assert not stamp.fits(Stamp.of(project.rename(project.with_name("elsewhere"))))


def test_line_ends_do_not_change_a_digest(tmp_path):
    (tmp_path / "unix").write_bytes(b"one\ntwo\n")
    (tmp_path / "windows").write_bytes(b"one\r\ntwo\r\n")
    assert digest(tmp_path / "unix") == digest(tmp_path / "windows")
