"""The lock files pin every package by hash, name no index, and agree with each other."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCKS = (
    "requirements.lock",
    "requirements-dev.lock",
    "requirements-fork.lock",
    "requirements-inpatient.lock",
)
PIN = re.compile(
    r"^([\w.-]+)==([\w.]+)([^\n]*)\n((?:    --hash=sha256:[0-9a-f]{64}[^\n]*\n)*)", re.M
)


def pins(name):
    text = (ROOT / name).read_text("utf-8")
    return {found[1]: (found[2], found[4]) for found in PIN.finditer(text)}


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_is_pinned_by_hash(name):
    found = pins(name)
    assert found
    assert all(hashes for _, hashes in found.values())


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_no_index(name):
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_the_development_lock_holds_the_same_versions_as_the_other():
    runtime, development = pins("requirements.lock"), pins("requirements-dev.lock")
    assert {name: development.get(name) for name in runtime} == runtime


def test_the_notice_names_every_package_that_is_installed_for_the_user():
    notice = re.sub(r"[._]", "-", (ROOT / "NOTICE").read_text("utf-8").lower())
    assert [name for name in pins("requirements.lock") if name not in notice] == []
