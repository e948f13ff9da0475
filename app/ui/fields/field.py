"""An editor with its name above and, when something is wrong, a line below."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

__all__ = ["Field", "grow", "restyle"]


def restyle(*widgets: QWidget) -> None:
    """Let the style sheet look at changed properties."""
    for widget in widgets:
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def grow(window: QWidget) -> None:
    """Make a window as high as its wrapped lines now need; it never shrinks."""
    layout = window.layout()
    if layout is not None:
        layout.activate()
        needed = max(layout.heightForWidth(window.width()), layout.minimumSize().height())
        window.resize(window.width(), max(window.height(), needed))


class Field(QWidget):
    """Names an editor for eye and screen reader, and says what is wrong with what it holds."""

    def __init__(self, title: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._title = QLabel(title, self)
        self._line = QLabel(self)
        self._title.setProperty("tone", "muted")
        self._title.setProperty("kind", "small")
        self._title.setBuddy(editor)
        self._line.setProperty("kind", "small")
        self._line.setWordWrap(True)
        self._line.hide()
        editor.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._title, editor, self._line):
            column.addWidget(widget)
        column.addStretch()

    @property
    def problem(self) -> str:
        """Return what is wrong, empty when nothing is."""
        return self._line.text() if self._line.property("tone") == "error" else ""

    @property
    def line(self) -> str:
        """Return the line below the editor, whatever its tone."""
        return self._line.text()

    def refuse(self, problem: str) -> None:
        """Say what is wrong and how to mend it; an empty text says that all is well."""
        self._say(problem, "error")

    def remark(self, line: str, tone: str = "muted") -> None:
        """Say something that is not an error, in the tone ``muted``, ``good`` or ``warning``."""
        self._say(line, tone)

    def _say(self, line: str, tone: str) -> None:
        self._line.setText(line)
        self._line.setProperty("tone", tone)
        self._line.setVisible(bool(line))
        self.editor.setProperty("wrong", "true" if line and tone == "error" else "false")
        self.editor.setAccessibleDescription(line)
        restyle(self._line, self.editor)
