"""System packages are looked up by name, installed where that is allowed, else named."""

import re
import sys

import pytest

from installer import libraries
from installer.console import SetUpError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these packages")

DPKG = """#!/bin/sh
for name in "$@"; do
    if grep -qx "$name" "{installed}"; then echo "$name installed"; fi
done
"""
APT = """#!/bin/sh
echo "$@" >> "{calls}"
for name in "$@"; do echo "$name"; done >> "{installed}"
"""


class Machine:
    """A machine whose dpkg-query and apt-get are small scripts."""

    def __init__(self, folder, monkeypatch):
        self._installed, self._calls = folder / "installed", folder / "calls"
        self._installed.touch()
        self._calls.touch()
        for name, text in {"dpkg-query": DPKG, "apt-get": APT}.items():
            program = folder / name
            program.write_text(text.format(installed=self._installed, calls=self._calls))
            program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")

    def has(self, *names):
        self._installed.write_text("".join(f"{name}\n" for name in names))

    @property
    def calls(self):
        return self._calls.read_text().splitlines()


@pytest.fixture
def machine(tmp_path, monkeypatch):
    return Machine(tmp_path, monkeypatch)


@pytest.fixture
def as_root(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 0)


@pytest.fixture
def as_user(monkeypatch):
    monkeypatch.setattr("os.geteuid", lambda: 1000)


@pytest.mark.parametrize(
    ("installed", "lacking"),
    [
        pytest.param(["libgl1", "libegl1"], [], id="all there"),
        pytest.param(["libgl1"], ["libegl1"], id="one missing"),
        pytest.param(["libgl1t64", "libegl1"], [], id="name of a newer release"),
        pytest.param([], ["libgl1", "libegl1"], id="none"),
    ],
)
def test_missing_packages_are_found_by_name(machine, installed, lacking):
    machine.has(*installed)
    assert libraries.missing(["libgl1", "libegl1"]) == lacking


def test_a_package_that_was_removed_counts_as_missing():
    assert libraries.lacking_of(["libgl1"], ["libgl1 config-files"]) == ["libgl1"]


def test_another_linux_is_not_asked(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert libraries.missing(["libgl1"]) == []


def test_root_has_the_missing_packages_installed(machine, as_root, capsys):
    machine.has("libgl1")
    assert libraries.provide(["libgl1", "libegl1"]) == []
    assert machine.calls == ["-qq update", "-qq install --yes --no-install-recommends libegl1"]


def test_a_user_gets_the_command_to_copy(machine, as_user, capsys):
    assert libraries.provide(["libgl1", "libegl1"]) == ["libgl1", "libegl1"]
    assert "sudo apt-get install libgl1 libegl1\n" in capsys.readouterr().err
    assert machine.calls == []


def test_nothing_is_asked_of_apt_when_nothing_is_missing(machine, as_root, capsys):
    machine.has(*libraries.QT)
    assert libraries.provide(libraries.QT) == []
    assert machine.calls == []
    assert capsys.readouterr() == ("", "")


@pytest.fixture
def without_ensurepip(monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)


def test_a_python_without_ensurepip_is_told_with_the_package(without_ensurepip):
    name = f"python3.{sys.version_info.minor}-venv"
    assert libraries.venv_packages() == (name,)
    with pytest.raises(SetUpError, match=rf"sudo apt-get install {re.escape(name)}"):
        libraries.require_venv()


def test_a_python_with_ensurepip_needs_nothing():
    libraries.require_venv()
    assert libraries.venv_packages() == ()


def test_a_qt_that_does_not_load_is_told_with_the_command(prepared):
    with pytest.raises(SetUpError, match=r"PySide6.*sudo apt-get install libegl1"):
        libraries.require_qt(prepared.python, ["libegl1"])


def test_the_packages_of_the_tests_stand_beside_those_of_the_window():
    assert not set(libraries.QT) & set(libraries.TESTS)
