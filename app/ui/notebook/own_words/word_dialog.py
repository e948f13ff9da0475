"""The form for own words: what the chart says, and what it means."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from app.domain.change import Change
from app.domain.notebook.own_words import OwnWord
from app.ui.background import Background
from app.ui.fields.field import Field
from app.ui.notebook.codes.keep_dialog import KeepDialog

__all__ = ["WordDialog"]

_WIDTH = 60


class WordDialog(KeepDialog):
    """Takes both sides; ``keep`` is run on the worker."""

    def __init__(
        self,
        keep: Callable[[str, str], Change],
        background: Background,
        word: OwnWord | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(background, "", "", parent)
        self.setWindowTitle(self.tr("Own words"))
        self._save.setText(self.tr("Keep the words"))
        self._keep = keep
        self._said = QLineEdit(word.said if word else "", self)
        self._meant = QLineEdit(word.meant if word else "", self)
        self._said.setPlaceholderText(self.tr("such as: sugar foot"))
        self._meant.setPlaceholderText(self.tr("such as: diabetic foot ulcer, or E11.621"))
        said = Field(self.tr("What the chart says"), self._said, self)
        meant = Field(self.tr("What it means: words of the books, or a code"), self._meant, self)
        self.lay_out([said, meant], _WIDTH)
        self._said.setFocus()

    @override
    def work(self) -> Callable[[], Change]:
        said, meant = self._said.text(), self._meant.text()
        return lambda: self._keep(said, meant)
