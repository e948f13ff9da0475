"""The path of a work file: typed, chosen from those used before, or picked."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QPushButton, QWidget

__all__ = ["PathField"]


class PathField(QWidget):
    """Holds a path; ``is_new`` asks for a place to write instead of a file that is there."""

    changed = Signal()

    def __init__(self, paths: Sequence[Path], *, is_new: bool) -> None:
        super().__init__()
        self._is_new = is_new
        self._box = QComboBox(self)
        self._box.setEditable(True)
        self._box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._box.addItems([str(path) for path in paths])
        self._box.setMinimumContentsLength(30)
        self._choose = QPushButton(self.tr("Choose…"), self)
        self._choose.setAccessibleName(self.tr("Choose a work file"))
        self.setFocusProxy(self._box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._box, 1)
        row.addWidget(self._choose)
        self._choose.clicked.connect(self._pick)
        self._box.editTextChanged.connect(self.changed)

    @property
    def path(self) -> Path | None:
        """Return the path, None while nothing is written."""
        text = self._box.currentText().strip()
        return Path(text).expanduser() if text else None

    def show_path(self, path: Path) -> None:
        """Write a path."""
        self._box.setEditText(str(path))

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Name the box, which takes the focus."""
        super().setAccessibleName(name)
        self._box.setAccessibleName(name)

    def _pick(self) -> None:
        kinds = self.tr("Work files (*.coderdesk);;All files (*)")
        start = str(self.path or Path.home())
        if self._is_new:
            name, _ = QFileDialog.getSaveFileName(self, self.tr("New work file"), start, kinds)
        else:
            name, _ = QFileDialog.getOpenFileName(self, self.tr("Work file"), start, kinds)
        if name:
            self.show_path(Path(name))
