import shutil
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from app.domain.people import Coder
from app.ui.background import Background
from app.ui.start.dialog import StartDialog
from app.workfile import workfile
from tests.fixtures.window import look_of

PASSPHRASE = "seven grey herons"
LEFT = Qt.MouseButton.LeftButton


class Ring:
    """A key ring of its own kind, so that the one of the system stays untouched."""

    def __init__(self, works=True):
        self.works, self.kept = works, {}

    def is_available(self):
        return self.works

    def remembered(self, path):
        return self.kept.get(path)

    def remember(self, path, passphrase):
        self.kept[path] = passphrase

    def forget(self, path):
        self.kept.pop(path, None)


@pytest.fixture
def background(qtbot):
    background = Background()
    yield background
    background.close()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "new" / "client.coderdesk"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    path = tmp_path_factory.mktemp("made") / "client.coderdesk"
    workfile.create(path, PASSPHRASE, Coder("Pat Quill", "CPC")).close()
    return path


@pytest.fixture
def existing(path, made):
    path.parent.mkdir()
    return Path(shutil.copy(made, path))


@pytest.fixture
def start(qtbot, background, tmp_path):
    look_of(tmp_path)
    opened = []

    def make(path, ring=None, recent=()):
        dialog = StartDialog(workfile, ring or Ring(), background, path, recent)
        qtbot.addWidget(dialog)
        dialog.show()
        opened.append(dialog)
        return dialog

    yield make
    for dialog in opened:
        if dialog.work is not None:
            dialog.work.close()


def fill(qtbot, form, passphrase=PASSPHRASE, again=PASSPHRASE, name="Pat Quill"):
    qtbot.keyClicks(form.name, name)
    qtbot.keyClicks(form.credential, "CPC")
    qtbot.keyClicks(form.passphrase, passphrase)
    qtbot.keyClicks(form.repeated, again)


def test_without_a_work_file_one_is_created_for_the_coder(start, qtbot, path):
    dialog = start(path)
    fill(qtbot, dialog._create_form)
    qtbot.mouseClick(dialog._go, LEFT)
    qtbot.waitUntil(lambda: dialog.work is not None)
    assert dialog.work.coder == Coder("Pat Quill", "CPC")
    assert path.exists()


@pytest.mark.parametrize(
    ("given", "field", "says"),
    [
        ({"name": " "}, "_name_field", "name"),
        ({"passphrase": "short", "again": "short"}, "_passphrase_field", "at least 8"),
        ({"again": "seven grey heron"}, "_repeated_field", "differ"),
    ],
    ids=["no name", "short", "typed differently"],
)
def test_what_is_missing_is_said_beside_its_field(start, qtbot, path, given, field, says):
    dialog = start(path)
    form = dialog._create_form
    fill(qtbot, form, **given)
    qtbot.mouseClick(dialog._go, LEFT)
    assert says in getattr(form, field).problem
    assert not path.exists()


def test_a_place_is_needed(start, qtbot, path):
    dialog = start(path)
    fill(qtbot, dialog._create_form)
    dialog._create_form.path._box.setEditText(" ")
    qtbot.mouseClick(dialog._go, LEFT)
    assert dialog._create_form._path_field.problem


def test_the_work_file_is_opened_with_its_passphrase(start, qtbot, existing):
    dialog = start(existing)
    qtbot.keyClicks(dialog._open_form.passphrase, PASSPHRASE)
    qtbot.keyClick(dialog._open_form.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.work is not None)
    assert dialog.result() == dialog.DialogCode.Accepted


def test_a_wrong_passphrase_is_a_line_and_changes_nothing(start, qtbot, existing):
    before = existing.read_bytes()
    dialog = start(existing)
    qtbot.keyClicks(dialog._open_form.passphrase, "seven grey geese")
    qtbot.mouseClick(dialog._go, LEFT)
    assert not dialog._go.isEnabled()
    qtbot.waitUntil(lambda: bool(dialog.notice))
    assert "passphrase is wrong" in dialog.notice
    assert dialog.isVisible()
    assert dialog._go.isEnabled()
    assert dialog._open_form.passphrase.selectedText()
    assert existing.read_bytes() == before


@pytest.mark.parametrize(
    ("path_text", "passphrase", "field"),
    [("", PASSPHRASE, "_path_field"), (None, "", "_passphrase_field")],
    ids=["no file", "no passphrase"],
)
def test_opening_needs_a_file_and_its_passphrase(
    start, qtbot, existing, path_text, passphrase, field
):
    dialog = start(existing)
    if path_text is not None:
        dialog._open_form.path._box.setEditText(path_text)
    qtbot.keyClicks(dialog._open_form.passphrase, passphrase)
    qtbot.mouseClick(dialog._go, LEFT)
    assert getattr(dialog._open_form, field).problem
    assert dialog._go.isEnabled()


def test_one_can_turn_between_opening_and_creating(start, qtbot, existing):
    dialog = start(existing)
    assert dialog._go.text() == "Open"
    qtbot.mouseClick(dialog._switch, LEFT)
    assert dialog._go.text() == "Create"
    qtbot.mouseClick(dialog._switch, LEFT)
    assert dialog._go.text() == "Open"


def test_files_opened_before_are_offered_first(start, existing, tmp_path):
    dialog = start(tmp_path / "nothing.coderdesk", recent=[existing, tmp_path / "gone.coderdesk"])
    assert dialog._open_form.path.path == existing


def test_without_a_key_ring_nothing_is_offered_to_remember(start, qtbot, background, existing):
    dialog = start(existing, Ring(works=False))
    settled = []
    background.run(lambda: 0, settled.append)
    qtbot.waitUntil(lambda: bool(settled))
    assert dialog._remember.isHidden()


def test_a_passphrase_is_remembered_when_asked(start, qtbot, existing):
    ring = Ring()
    dialog = start(existing, ring)
    qtbot.waitUntil(dialog._remember.isVisible)
    dialog._remember.setChecked(True)
    qtbot.keyClicks(dialog._open_form.passphrase, PASSPHRASE)
    qtbot.mouseClick(dialog._go, LEFT)
    qtbot.waitUntil(lambda: dialog.work is not None)
    assert ring.kept == {existing: PASSPHRASE}


def test_a_remembered_passphrase_is_filled_in_and_can_be_forgotten(start, qtbot, existing):
    ring = Ring()
    ring.kept[existing] = PASSPHRASE
    dialog = start(existing, ring)
    qtbot.waitUntil(lambda: dialog._open_form.passphrase.text() == PASSPHRASE)
    dialog._remember.setChecked(False)
    qtbot.mouseClick(dialog._go, LEFT)
    qtbot.waitUntil(lambda: dialog.work is not None)
    assert ring.kept == {}


def test_what_was_typed_is_not_overwritten_by_the_key_ring(start, qtbot, existing):
    dialog = start(existing)
    dialog._open_form.passphrase.setText("typed")
    dialog._fill_in(PASSPHRASE)
    assert dialog._open_form.passphrase.text() == "typed"


def test_leaving_while_the_file_is_opened_closes_it_again(qtbot, background, existing, tmp_path):
    look_of(tmp_path)
    may_open, closed = threading.Event(), threading.Event()

    class Slow:
        create = staticmethod(workfile.create)

        @staticmethod
        def open_work(path, passphrase):
            may_open.wait(5)
            closed.set()
            return workfile.open_work(path, passphrase)

    dialog = StartDialog(Slow(), Ring(), background, existing)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClicks(dialog._open_form.passphrase, PASSPHRASE)
    qtbot.mouseClick(dialog._go, LEFT)
    qtbot.mouseClick(dialog._leave, LEFT)
    may_open.set()
    assert closed.wait(5)
    background.close()
    assert dialog.result() == dialog.DialogCode.Rejected
    assert dialog.work is None
