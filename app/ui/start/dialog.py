"""The first window: open a work file or create one."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
)
from typing_extensions import override

from app.ui.background import Background
from app.ui.fields.field import grow
from app.ui.fields.notice import Notice
from app.ui.start.create_form import CreateForm
from app.ui.start.open_form import OpenForm
from app.ui.start.wish import CreateWish, OpenWish
from app.ui.start.work_files import KeyRing, WorkFiles
from app.workfile.workfile import OpenWork

__all__ = ["StartDialog"]


class StartDialog(QDialog):
    """Ends with an open work file in ``work``, or with None when the user leaves.

    Deriving the key and opening the file happen on the worker; a refusal is a line in the
    dialog, and the work file is as it was.
    """

    def __init__(
        self,
        work_files: WorkFiles,
        key_ring: KeyRing,
        background: Background,
        default_path: Path,
        recent: Sequence[Path] = (),
    ) -> None:
        super().__init__()
        self.work: OpenWork | None = None
        self._work_files = work_files
        self._key_ring = key_ring
        self._background = background
        self._is_recalled = False
        self._has_left = threading.Event()
        known = [path for path in dict.fromkeys((*recent, default_path)) if path.exists()]
        self._open_form = OpenForm(known)
        self._create_form = CreateForm(default_path)
        self._forms = QStackedWidget(self)
        self._heading = QLabel(self)
        self._notice = Notice(self)
        self._remember = QCheckBox(self.tr("Remember the passphrase on this computer"), self)
        self._progress = QProgressBar(self)
        self._switch = QPushButton(self)
        self._go = QPushButton(self)
        self._leave = QPushButton(self.tr("Quit"), self)
        self._lay_out()
        self._connect()
        self._show_form(self._open_form if known else self._create_form)
        self._background.run(key_ring.is_available, self._remember.setVisible)
        self._recall()

    @property
    def notice(self) -> str:
        """Return the line that is shown, empty when there is none."""
        return self._notice.text

    @override
    def reject(self) -> None:
        self._has_left.set()
        super().reject()

    def _show_form(self, form: OpenForm | CreateForm) -> None:
        is_open = form is self._open_form
        self._forms.setCurrentWidget(form)
        self._notice.clear()
        self._heading.setText(
            self.tr("Open your work file") if is_open else self.tr("Create a work file")
        )
        self._go.setText(self.tr("Open") if is_open else self.tr("Create"))
        self._switch.setText(
            self.tr("Create a new work file") if is_open else self.tr("Open a work file")
        )
        first = self._open_form.passphrase if is_open else self._create_form.name
        first.setFocus()

    def _switch_form(self) -> None:
        is_open = self._forms.currentWidget() is self._open_form
        self._show_form(self._create_form if is_open else self._open_form)

    def _ask(self) -> None:
        is_open = self._forms.currentWidget() is self._open_form
        wish = self._open_form.wish() if is_open else self._create_form.wish()
        self._notice.clear()
        if wish is None:
            grow(self)
            return
        self._wait(is_waiting=True)
        keep = self._remember.isChecked() and not self._remember.isHidden()
        self._background.run(self._work_of(wish, keep=keep), self._opened, self._refused)

    def _work_of(self, wish: OpenWish | CreateWish, *, keep: bool) -> Callable[[], OpenWork]:
        was_kept = self._is_recalled

        def work() -> OpenWork:
            if isinstance(wish, CreateWish):
                opened = self._work_files.create(wish.path, wish.passphrase, wish.coder)
            else:
                opened = self._work_files.open_work(wish.path, wish.passphrase)
            if keep:
                self._key_ring.remember(wish.path, wish.passphrase)
            elif was_kept:
                self._key_ring.forget(wish.path)
            if self._has_left.is_set():
                opened.close()
            return opened

        return work

    def _opened(self, work: OpenWork) -> None:
        self.work = work
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._wait(is_waiting=False)
        self._notice.refuse(error)
        grow(self)
        self._open_form.passphrase.selectAll()
        self._open_form.passphrase.setFocus()

    def _recall(self) -> None:
        path = self._open_form.path.path
        if path is not None:
            self._background.run(lambda: self._key_ring.remembered(path), self._fill_in)

    def _fill_in(self, passphrase: str | None) -> None:
        if passphrase and not self._open_form.passphrase.text():
            self._open_form.passphrase.setText(passphrase)
            self._remember.setChecked(True)
            self._is_recalled = True

    def _wait(self, *, is_waiting: bool) -> None:
        self._progress.setVisible(is_waiting)
        for widget in (self._forms, self._remember, self._switch, self._go):
            widget.setEnabled(not is_waiting)

    def _lay_out(self) -> None:
        self.setWindowTitle(self.tr("Coderdesk"))
        self._heading.setProperty("kind", "title")
        self._go.setProperty("role", "primary")
        self._go.setDefault(True)
        self._switch.setProperty("role", "link")
        self._remember.hide()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Opening the work file"))
        self._progress.setRange(0, 0)
        policy = self._progress.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(policy)
        self._progress.hide()
        for form in (self._open_form, self._create_form):
            self._forms.addWidget(form)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        for widget in (self._heading, self._notice, self._forms, self._remember, self._progress):
            column.addWidget(widget, 1 if widget is self._forms else 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._switch)
        buttons.addStretch()
        buttons.addWidget(self._leave)
        buttons.addWidget(self._go)
        column.addLayout(buttons)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 76)

    def _connect(self) -> None:
        self._go.clicked.connect(self._ask)
        self._leave.clicked.connect(self.reject)
        self._switch.clicked.connect(self._switch_form)
        self._open_form.path.changed.connect(self._notice.clear)
