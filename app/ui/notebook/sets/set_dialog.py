"""The form for a set of codes: its name, and whether it is a template."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.notebook.code_sets import CodeSet, SetKind
from app.domain.notebook.kept import SystemCode
from app.ui.background import Background
from app.ui.encounter.choice import Choice
from app.ui.fields.field import Field
from app.ui.notebook.codes.keep_dialog import KeepDialog

__all__ = ["SetDialog"]

_WIDTH = 60


class SetDialog(KeepDialog):
    """Takes name and kind of a set that there is, or of a new one, which may have codes already.

    One with codes is a template at first.
    """

    def __init__(
        self,
        keep: Callable[[str, SetKind], Change],
        background: Background,
        before: CodeSet | None = None,
        codes: Sequence[SystemCode] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, "", "", parent)
        self.setWindowTitle(self.tr("Set of codes"))
        self._save.setText(self.tr("Keep the set"))
        self._keep = keep
        self._name = QLineEdit(before.name if before else "", self)
        self._kind: Choice[SetKind] = Choice(
            [
                (SetKind.SET, self.tr("Set: choose codes from it one by one")),
                (SetKind.TEMPLATE, self.tr("Template: give its codes together")),
            ]
        )
        new = SetKind.TEMPLATE if codes else SetKind.SET
        self._kind.choose(before.kind if before else new)
        self._codes = QLabel(", ".join(each.code for each in codes), self)
        self._codes.setWordWrap(True)
        self._codes.setVisible(bool(codes))
        name = Field(self.tr("Name"), self._name, self)
        kind = Field(self.tr("Kind"), self._kind, self)
        self.lay_out([name, kind, self._codes], _WIDTH)
        self._name.setFocus()

    @override
    def work(self) -> Callable[[], Change]:
        name, kind = self._name.text(), self._kind.value or SetKind.SET
        return lambda: self._keep(name, kind)
