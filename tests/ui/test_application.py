import sys
import time
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.audit.checklists import read_checklist
from app.desk import lay
from app.domain.money import AmountError
from app.domain.people import Coder
from app.search import CodeIndex, build_index
from app.ui.application import Application, Premises, open_desk
from app.ui.codebooks.book_room import BookRoom
from app.ui.codebooks.reference import Reference
from app.ui.desk.bug_report import BugReport
from app.ui.desk.main_window import MainWindow
from app.ui.start.building import BuildingDialog
from app.ui.start.dialog import StartDialog
from app.ui.start.recent import recent_paths
from app.ui.start.refusal import Refusal
from app.workfile import workfile
from tests.fixtures.books import opened, tiny_root
from tests.fixtures.window import RESOURCES, settings_in
from tests.fixtures.work import clock

PASSPHRASE = "seven grey herons"


class NoRing:
    def is_available(self):
        return False

    def remembered(self, path):
        return None


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    with opened(tiny_root(tmp_path_factory.mktemp("reference"), build_index)) as books:
        index = CodeIndex.open_index(books.generation, books)
        yield Reference(books, index)
        index.close()


@pytest.fixture
def premises(qapp, tmp_path, reference):
    checklist = read_checklist(RESOURCES / "checklists" / "self-audit.toml")
    yield Premises(
        resources=RESOURCES,
        settings=tmp_path / "desk.ini",
        default_work=tmp_path / "client.coderdesk",
        samples=(),
        work_files=workfile,
        key_ring=NoRing(),
        is_reference_built=lambda: True,
        open_reference=lambda _tell: reference,
        reopen_reference=lambda: reference,
        book_room=BookRoom(lambda: {}["library"], tmp_path / "reference", tmp_path / "manifests"),
        lay=lambda work, books: lay(work, books, checklist, clock()),
    )
    qapp.setQuitOnLastWindowClosed(True)


@pytest.fixture
def coder(qtbot, premises):
    """Someone who acts on the windows as they come."""
    timer = QTimer()
    timer.setInterval(10)
    acts, seen = [], []

    def act():
        for kind, step in acts:
            shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind)]
            for window in shown:
                if window.isVisible() and (window, step) not in seen:
                    seen.append((window, step))
                    # A timer is silent while its own step runs, and a step may open a dialog.
                    QTimer.singleShot(0, window, partial(step, window))

    timer.timeout.connect(act)
    timer.start()
    yield acts
    timer.stop()


def create(dialog):
    dialog._create_form.name.setText("Pat Quill")
    dialog._create_form.passphrase.setText(PASSPHRASE)
    dialog._create_form.repeated.setText(PASSPHRASE)
    dialog._go.click()


def test_from_the_start_to_the_window_and_out_again(premises, coder, tmp_path):
    titles = []
    coder.append((StartDialog, create))
    coder.append((MainWindow, lambda window: (titles.append(window.windowTitle()), window.close())))
    assert open_desk(premises) == 0
    assert titles == ["Coderdesk – client.coderdesk"]
    assert recent_paths(settings_in(tmp_path)) == [premises.default_work]
    workfile.open_work(premises.default_work, PASSPHRASE).close()


def test_another_work_file_can_follow(premises, coder):
    workfile.create(premises.default_work, PASSPHRASE, Coder("Pat Quill")).close()
    rounds = []

    def give_passphrase(dialog):
        dialog._open_form.passphrase.setText(PASSPHRASE)
        dialog._go.click()

    def leave(window):
        rounds.append(window)
        window.close() if len(rounds) == 2 else window.switch_work()

    coder.append((StartDialog, give_passphrase))
    coder.append((MainWindow, leave))
    assert open_desk(premises) == 0
    assert len(rounds) == 2


def test_leaving_at_the_start_opens_nothing(premises, coder):
    coder.append((StartDialog, lambda dialog: dialog.reject()))
    assert open_desk(premises) == 0
    assert not premises.default_work.exists()


def test_missing_code_books_are_built_with_a_window_that_says_so(premises, coder, reference):
    seen = []

    def build(tell):
        tell("Reading ICD-10-CM", 1, 2)
        time.sleep(0.05)
        return reference

    premises = replace(premises, is_reference_built=lambda: False, open_reference=build)
    coder.append((BuildingDialog, seen.append))
    coder.append((StartDialog, lambda dialog: dialog.reject()))
    assert open_desk(premises) == 0
    assert len(seen) == 1


def test_without_code_books_there_is_no_desk(premises, coder):
    def build(_tell):
        raise AmountError("the release cannot be read")

    premises = replace(premises, is_reference_built=lambda: False, open_reference=build)
    coder.append((BuildingDialog, lambda dialog: QTimer.singleShot(50, dialog, dialog.reject)))
    assert open_desk(premises) == 1


def test_code_books_that_cannot_be_opened_are_told_before_leaving(premises, coder):
    lines = []

    def broken(_tell):
        raise AmountError("the index is broken: remove it")

    premises = replace(premises, open_reference=broken)
    coder.append((Refusal, lambda dialog: (lines.append(dialog.line), dialog._quit.click())))
    assert open_desk(premises) == 1
    assert lines == ["The index is broken: remove it."]


def test_a_fault_while_opening_is_reported(premises, coder):
    reports = []
    premises = replace(premises, open_reference=lambda _tell: {}["gone"])
    coder.append((BugReport, lambda dialog: (reports.append(dialog.report), dialog.accept())))
    assert open_desk(premises) == 1
    assert "KeyError" in reports[0]


def test_a_fault_while_building_is_reported(premises, coder):
    reports = []
    premises = replace(
        premises, is_reference_built=lambda: False, open_reference=lambda _tell: {}["gone"]
    )
    coder.append((BugReport, lambda dialog: (reports.append(dialog.report), dialog.accept())))
    assert open_desk(premises) == 1
    assert "KeyError" in reports[0]


def test_a_fault_in_the_window_is_reported_there(premises, coder):
    reports = []

    def fail(window):
        sys.excepthook(KeyError, KeyError("Zimmerlund"), None)

    def read(dialog):
        reports.append(dialog.report)
        window = dialog.parent()
        dialog.accept()
        window.close()

    coder.append((StartDialog, create))
    coder.append((MainWindow, fail))
    coder.append((BugReport, read))
    before = sys.excepthook
    assert open_desk(premises) == 0
    assert "KeyError" in reports[0]
    assert "Zimmerlund" not in reports[0]
    assert sys.excepthook is before


def test_a_fault_at_the_start_is_reported(premises, coder):
    reports = []
    coder.append((StartDialog, lambda dialog: sys.excepthook(KeyError, KeyError("x"), None)))
    coder.append(
        (
            BugReport,
            lambda dialog: (
                reports.append(dialog.report),
                dialog.accept(),
                [w.reject() for w in QApplication.topLevelWidgets() if isinstance(w, StartDialog)],
            ),
        )
    )
    assert open_desk(premises) == 0
    assert "KeyError" in reports[0]


def test_an_interrupt_ends_the_desk(premises, coder):
    coder.append((StartDialog, create))
    coder.append(
        (MainWindow, lambda _w: sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None))
    )
    assert open_desk(premises) == 0


def test_the_look_is_laid_on_before_any_window(premises, qapp):
    Application(qapp, premises)
    assert qapp.styleSheet()
    assert not qapp.windowIcon().isNull()
