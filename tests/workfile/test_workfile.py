import os
import sqlite3

import pytest

from app.domain.people import Coder
from app.domain.trail import is_unbroken
from app.storage import trail, workspace
from app.storage.keys import PAGE, fresh_key, key_of
from app.workfile import errors, workfile
from tests.fixtures.work import CODER, START

PASSPHRASE = "correct horse"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "clients" / "one.coderdesk"


@pytest.fixture
def made(path):
    workfile.create(path, PASSPHRASE, CODER, now=lambda: START).close()
    return path


def left(folder):
    return {
        file.relative_to(folder): (file.read_bytes(), file.stat().st_mtime_ns)
        for file in folder.rglob("*")
        if file.is_file()
    }


def test_a_new_work_file_is_open_and_knows_the_coder(path):
    opened = workfile.create(path, PASSPHRASE, CODER)
    assert (opened.path, opened.coder) == (path, CODER)
    opened.close()
    assert list(path.parent.iterdir()) == [path]


def test_a_work_file_made_meanwhile_is_not_replaced(path, monkeypatch):
    def made_meanwhile(*_arguments):
        path.write_bytes(b"of another process")
        return real(*_arguments)

    real = workfile._write
    monkeypatch.setattr(workfile, "_write", made_meanwhile)
    with pytest.raises(errors.WorkFileExistsError, match="already"):
        workfile.create(path, PASSPHRASE, CODER)
    assert path.read_bytes() == b"of another process"
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="speaks of POSIX permissions")
def test_a_work_file_is_its_owners_alone(made):
    assert made.stat().st_mode & 0o777 == 0o600


def test_the_coder_is_asked_once(made):
    opened = workfile.open_work(made, PASSPHRASE)
    assert opened.coder == CODER
    opened.close()


def test_making_and_opening_stand_in_the_trail(made):
    opened = workfile.open_work(made, PASSPHRASE, now=lambda: START)
    with opened.sessions() as session:
        entries = list(trail.entries(session))
    opened.close()
    assert [entry.act.action for entry in entries] == [
        "made the work file",
        "opened the work file",
        "opened the work file",
    ]
    assert {(entry.act.who, entry.act.at) for entry in entries} == {("Pat Quill, CPC", START)}
    assert is_unbroken(entries)


def test_a_wrong_passphrase_changes_nothing(made, capfd):
    before = left(made.parent)
    with pytest.raises(errors.WrongPassphraseError, match="passphrase is wrong, or “one"):
        workfile.open_work(made, "correct house")
    assert left(made.parent) == before
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("passphrase", "coder", "error"),
    [
        ("seven77", CODER, errors.ShortPassphraseError),
        (PASSPHRASE, Coder("  ", "CPC"), errors.NoCoderError),
    ],
    ids=["short passphrase", "no coder"],
)
def test_what_is_missing_for_a_new_work_file_is_said(path, passphrase, coder, error):
    with pytest.raises(error, match=r"at least 8 characters|coder’s name"):
        workfile.create(path, passphrase, coder)
    assert not path.parent.exists()


def test_another_file_is_never_replaced(made):
    before = left(made.parent)
    with pytest.raises(errors.WorkFileExistsError, match="already a file “one"):
        workfile.create(made, PASSPHRASE, CODER)
    assert left(made.parent) == before


def test_an_interrupted_creation_leaves_nothing(path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    for way in ("hardlink_to", "rename"):
        monkeypatch.setattr(f"pathlib.Path.{way}", full)
    with pytest.raises(errors.NoAccessError, match="no space left on device"):
        workfile.create(path, PASSPHRASE, CODER)
    assert list(path.parent.iterdir()) == []


def test_what_a_killed_creation_left_is_cleared_away(path):
    path.parent.mkdir()
    for name in (".one.coderdesk.7.new", ".one.coderdesk.7.new-wal"):
        path.with_name(name).write_bytes(b"half a file")
        os.utime(path.with_name(name), (1, 1))
    workfile.create(path, PASSPHRASE, CODER).close()
    assert list(path.parent.iterdir()) == [path]


def write_database(path):
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE song (title)")
    connection.close()


def write_database_of_another_program(path):
    connection = workspace._connector(path, fresh_key(PASSPHRASE))()
    connection.execute("CREATE TABLE song (title)")
    connection.close()


@pytest.mark.parametrize(
    ("write", "error", "line"),
    [
        (lambda path: None, errors.NoWorkFileError, "there is no work file “x”"),
        (lambda path: path.mkdir(), errors.NotAWorkFileError, "“x” is a folder"),
        (lambda path: path.touch(), errors.NotAWorkFileError, "“x” is not a Coderdesk"),
        (lambda path: path.write_bytes(b"short"), errors.NotAWorkFileError, "“x” is not"),
        (write_database, errors.NotAWorkFileError, "“x” is not a Coderdesk work file"),
        (write_database_of_another_program, errors.NotAWorkFileError, "“x” is not"),
        (
            lambda path: path.write_bytes(os.urandom(8192)),
            errors.WrongPassphraseError,
            "passphrase is wrong, or “x” is not a Coderdesk work file",
        ),
    ],
    ids=["nothing", "folder", "empty", "short", "plain SQLite", "other program", "random"],
)
def test_what_is_no_work_file_is_told_and_left_alone(tmp_path, write, error, line):
    path = tmp_path / "x"
    write(path)
    before = left(tmp_path)
    with pytest.raises(error, match=line):
        workfile.open_work(path, PASSPHRASE)
    assert left(tmp_path) == before


def marked_as_newer(path):
    connection = workspace._connector(path, key_of(path, PASSPHRASE))()
    connection.execute("UPDATE alembic_version SET version_num = 'r9998'")
    connection.close()


def damaged(path):
    content = bytearray(path.read_bytes())
    content[PAGE + 100 :: PAGE] = bytes(255 - byte for byte in content[PAGE + 100 :: PAGE])
    path.write_bytes(content)


@pytest.mark.parametrize(
    ("spoil", "error", "line"),
    [
        (marked_as_newer, errors.NewerWorkFileError, "a later version of Coderdesk wrote"),
        (damaged, errors.DamagedWorkFileError, "is damaged: go back to a backup"),
    ],
    ids=["newer", "damaged"],
)
def test_a_work_file_that_cannot_be_used_is_told_and_left_alone(made, spoil, error, line):
    spoil(made)
    before = made.read_bytes()
    with pytest.raises(error, match=line):
        workfile.open_work(made, PASSPHRASE)
    assert made.read_bytes() == before


@pytest.mark.parametrize(
    "use",
    [
        lambda path: workfile.open_work(path, PASSPHRASE),
        lambda path: workfile.create(path, PASSPHRASE, CODER),
    ],
    ids=["open", "create"],
)
def test_what_the_system_refuses_is_said(tmp_path, use):
    with pytest.raises(errors.NoAccessError, match="cannot be used: file name too long"):
        use(tmp_path / ("x" * 300))


def test_a_log_that_cannot_be_written_is_said(made):
    made.with_name(made.name + "-wal").mkdir()
    with pytest.raises(errors.NoAccessError, match="cannot be used: unable to open"):
        workfile.open_work(made, PASSPHRASE)
