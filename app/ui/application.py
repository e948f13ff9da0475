"""Runs the desk: code books, then a work file, then the window, until the user leaves."""

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QDialog

from app.codebooks import CodeBooks
from app.desk import Desk
from app.ui.background import Background
from app.ui.codebooks.book_room import BookRoom
from app.ui.codebooks.reference import Reference
from app.ui.codebooks.turning import Turning
from app.ui.desk.bug_report import BugReport
from app.ui.desk.faults import is_plain
from app.ui.desk.main_window import MainWindow
from app.ui.encounter.places import read_places
from app.ui.looks.icons import picture
from app.ui.looks.look import Look
from app.ui.start.building import BuildingDialog, Progress
from app.ui.start.dialog import StartDialog
from app.ui.start.recent import recent_paths, remember_path
from app.ui.start.refusal import Refusal
from app.ui.start.work_files import KeyRing, WorkFiles
from app.workfile.workfile import OpenWork

__all__ = ["Application", "Premises", "open_desk"]

_ICON = 64
_SWITCH_S = 0.001


@dataclass(frozen=True, slots=True)
class Premises:
    """What the desk stands on; each function is called when it is needed.

    ``open_reference`` opens the code books and the index, building them first unless
    ``is_reference_built``; it tells its progress to the function that it gets.
    ``reopen_reference`` opens those that are in force now, after ``book_room`` has turned to
    others. ``lay`` lays the desk on an open work file. ``settings`` is the file for choices about
    the window.
    """

    resources: Path
    settings: Path
    default_work: Path
    samples: Sequence[Path]
    work_files: WorkFiles
    key_ring: KeyRing
    is_reference_built: Callable[[], bool]
    open_reference: Callable[[Progress], Reference]
    reopen_reference: Callable[[], Reference]
    book_room: BookRoom
    lay: Callable[[OpenWork, CodeBooks], Desk]


def open_desk(premises: Premises) -> int:
    """Run the desk until the user leaves, and return the exit code of the process."""
    # A worker that computes in Python keeps the window waiting for up to this long each time
    # that the window wants to go on: five milliseconds, the default, are felt while typing.
    sys.setswitchinterval(_SWITCH_S)
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication(sys.argv[:1])
    # The libraries stay to the end: looking through them for garbage holds the window up.
    gc.freeze()
    try:
        return Application(application, premises).run()
    finally:
        gc.unfreeze()


class Application:
    """Turns from one window to the next."""

    def __init__(self, application: QApplication, premises: Premises) -> None:
        self._application = application
        self._premises = premises
        self._settings = QSettings(str(premises.settings), QSettings.Format.IniFormat)
        self._look = Look(application, premises.resources, self._settings)
        self._places = read_places(premises.resources / "place_of_service.toml")
        self.window: MainWindow | None = None
        self.turning: Turning | None = None
        application.setApplicationName("Coderdesk")
        application.setDesktopFileName("coderdesk")
        application.setQuitOnLastWindowClosed(False)
        accent = self._look.theme.colour("accent")
        application.setWindowIcon(QIcon(picture("clipboard-pen", accent, _ICON)))

    def run(self) -> int:
        """Run until the user leaves."""
        before, sys.excepthook = sys.excepthook, self._hook
        try:
            reference = self._reference()
            # So does the index: a look through its words takes as long as two keystrokes may.
            gc.freeze()
            while reference is not None and (work := self._work()) is not None:
                window = self.make_window(work, reference)
                window.show()
                self._application.exec()
                self.window = None
                window.deleteLater()
                if not window.wants_other:
                    break
                QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
                # A new widget would be taken for a part of the old layout at the same address.
                gc.collect()
        finally:
            sys.excepthook = before
            if self.turning is not None:
                self.turning.close()
        self._settings.sync()
        return 0 if reference is not None else 1

    def make_window(self, work: OpenWork, reference: Reference) -> MainWindow:
        """Make the window of a work file."""
        remember_path(self._settings, work.path)
        turning = self._turning(reference)
        self.window = MainWindow(
            self._premises.lay(work, turning.reference.books),
            turning.reference.index,
            Background(),
            Background(),
            self._look,
            self._premises.samples,
            self._settings,
            self._places,
        )
        self.window.books_wanted.connect(turning.show)
        self.window.release_wanted.connect(turning.ask_file)
        self.window.left.connect(turning.close_window)
        self.window.left.connect(self._application.quit)
        return self.window

    def _turning(self, reference: Reference) -> Turning:
        """Return what turns the windows to other code books, one for all of them."""
        if self.turning is None:
            premises = self._premises
            self.turning = Turning(reference, premises.reopen_reference, premises.book_room)
            self.turning.turned.connect(self._take_books)
            self.turning.failed.connect(self._report)
        return self.turning

    def _take_books(self) -> None:
        if self.window is not None and self.turning is not None:
            self.window.take_books(self.turning.let_go)

    def _reference(self) -> Reference | None:
        if self._premises.is_reference_built():
            return self._opened()
        background = Background()
        try:
            dialog = BuildingDialog(background, self._premises.open_reference)
            dialog.exec()
        finally:
            background.close()
        if dialog.bug is not None:
            BugReport(dialog.bug).exec()
        return dialog.outcome

    def _opened(self) -> Reference | None:
        try:
            return self._premises.open_reference(_tell_nobody)
        except Exception as error:  # noqa: BLE001 - told as what it is, refusal or bug
            (Refusal(error) if is_plain(error) else BugReport(error)).exec()
            return None

    def _work(self) -> OpenWork | None:
        premises = self._premises
        background = Background()
        background.failed.connect(self._report)
        try:
            dialog = StartDialog(
                premises.work_files,
                premises.key_ring,
                background,
                premises.default_work,
                recent_paths(self._settings),
            )
            is_open = dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            background.close()
        return dialog.work if is_open else None

    def _report(self, error: Exception) -> None:
        if self.window is not None:
            self.window.report(error)
        else:
            BugReport(error).exec()

    def _hook(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self._report(error)
        else:
            self._application.quit()


def _tell_nobody(_step: str, _done: int, _total: int) -> None:
    return
