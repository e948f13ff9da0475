"""Pictures of the window, taken without a display."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import (
    QBuffer,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QIODevice,
    QMessageLogContext,
    QSettings,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from app.desk import Desk
from app.search import CodeIndex
from app.ui.background import Background
from app.ui.desk.main_window import MainWindow
from app.ui.encounter.places import read_places
from app.ui.looks.look import Look

__all__ = ["Portrait"]

# Opening an encounter asks for its documents, these for their pages, and so on.
_ROUNDS = 8
# Said by the offscreen platform for every window; there is nobody who could resize one.
_NOISE = "This plugin does not support propagateSizeHints()"


class Portrait:
    """The window of a work file, for its picture; closing it closes the work file too."""

    def __init__(self, desk: Desk, index: CodeIndex, resources: Path) -> None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._before: Any = qInstallMessageHandler(self._hear)
        known = QApplication.instance()
        self._application = (
            known if isinstance(known, QApplication) else QApplication(["coderdesk"])
        )
        self._folder = TemporaryDirectory()
        settings = QSettings(f"{self._folder.name}/window.ini", QSettings.Format.IniFormat)
        self._look = Look(self._application, resources, settings)
        self._workers = (Background(), Background())
        self._window = MainWindow(
            desk,
            index,
            *self._workers,
            self._look,
            (),
            settings,
            read_places(resources / "place_of_service.toml"),
        )
        self._window.show()

    def taken(self, encounter_id: int, words: str, code: str, theme: str) -> bytes:
        """Return the window as PNG: an encounter open, words searched, a code in the book."""
        self._look.choose(theme)
        self._window.current.open(encounter_id)
        self._settle()
        self._window.panes.codes.search(words)
        self._window.panes.codes.open_code(code)
        self._settle()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self._window.grab().save(buffer, "PNG")
        return bytes(buffer.data().data())

    def close(self) -> None:
        """Close the window and the work file."""
        self._window.close()
        self._window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._folder.cleanup()
        qInstallMessageHandler(self._before)

    def _hear(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if message == _NOISE:
            return
        if self._before is not None:
            self._before(kind, context, message)
        elif sys.stderr is not None:
            sys.stderr.write(f"{message}\n")

    def _settle(self) -> None:
        """Wait until neither worker has anything left to do and all of it is shown."""
        for _ in range(_ROUNDS):
            for worker in self._workers:
                _wait_for(worker)
            self._application.processEvents()


def _wait_for(worker: Background) -> None:
    loop = QEventLoop()
    worker.run(lambda: None, lambda _: loop.quit())
    loop.exec()
