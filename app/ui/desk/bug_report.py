"""What is shown when the program itself is at fault: where, but never with whose chart."""

import platform
import traceback
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

__all__ = ["BugReport", "report_of"]


def report_of(error: BaseException) -> str:
    """Return the kinds of error and the places in the code, without messages or values.

    Messages and variables may quote the chart; names of kinds, files and functions do not.
    """
    system = (
        f"Coderdesk {version('coderdesk')}, Python {platform.python_version()}, Qt {qVersion()}"
    )
    return "\n".join((f"{system}, {platform.system()}", *_chain(error)))


def _chain(error: BaseException | None) -> Iterator[str]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield f"{type(error).__module__}.{type(error).__qualname__}"
        for frame in traceback.extract_tb(error.__traceback__):
            yield f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}"
        error = error.__cause__ or error.__context__


def _place(filename: str) -> str:
    # The folders above may carry the user's name.
    return "/".join(Path(filename).parts[-3:])


class BugReport(QDialog):
    """Says that the program failed and offers the report to copy."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QPlainTextEdit(report_of(error), self)
        self._copy = QPushButton(self.tr("Copy the report"), self)
        self._close = QPushButton(self.tr("Go on working"), self)
        self._lay_out()
        self._copy.clicked.connect(self.copy)
        self._close.clicked.connect(self.accept)

    @property
    def report(self) -> str:
        """Return the report as it is shown."""
        return self._text.toPlainText()

    def copy(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Coderdesk has a fault"))
        words = QLabel(
            self.tr(
                "This is a fault of the program, not of yours. What was kept before is kept. The"
                " report below names places in the program and nothing of any chart."
            )
        )
        words.setWordWrap(True)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Report"))
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._close.setProperty("role", "primary")
        self._close.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addWidget(self._text, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        column.addLayout(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 96, self.fontMetrics().height() * 22)
