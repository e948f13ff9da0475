"""The form that puts a code into a set: which one, and what to remember of it there."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.notebook.code_sets import Member
from app.domain.notebook.kept import NotebookError, SystemCode
from app.ui.background import Background
from app.ui.fields.field import Field
from app.ui.notebook.codes.keep_dialog import KeepDialog

__all__ = ["PutDialog"]

_WIDTH = 60


class PutDialog(KeepDialog):
    """Offers the names of the sets; another name makes a new one."""

    def __init__(
        self,
        put: Callable[[str, Sequence[Member]], Change],
        background: Background,
        code: SystemCode,
        names: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, "", "", parent)
        self.setWindowTitle(self.tr("Put {code} into a set").format(code=code.code))
        self._save.setText(self.tr("Put it in"))
        self._put = put
        self._code = code
        self._name = QComboBox(self)
        self._line = QLineEdit(self)
        self._name.setEditable(True)
        self._name.setLineEdit(self._line)
        self._name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._name.addItems(list(names))
        self._note = QLineEdit(self)
        name = Field(self.tr("Set: choose one, or type the name of a new one"), self._name, self)
        note = Field(self.tr("Note on the code in this set"), self._note, self)
        self.lay_out([name, note], _WIDTH)
        self._name.setFocus()
        self._line.selectAll()

    @override
    def work(self) -> Callable[[], Change] | None:
        try:
            member = Member(self._code, self._note.text())
        except NotebookError as error:
            self._notice.refuse(error)
            return None
        name = self._name.currentText()
        return lambda: self._put(name, [member])
