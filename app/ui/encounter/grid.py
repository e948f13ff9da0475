"""Rows of fields on a grid of twelve columns, under a heading."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

__all__ = ["COLUMNS", "FieldGrid"]

COLUMNS = 12


class FieldGrid(QWidget):
    """A part of a form; each field says how many of the twelve columns it takes."""

    def __init__(self, heading: str, fields: Sequence[tuple[QWidget, int]]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        title = QLabel(heading)
        title.setProperty("kind", "heading")
        grid.addWidget(title, 0, 0, 1, COLUMNS)
        row, column = 1, 0
        for field, width in fields:
            if column + width > COLUMNS:
                row, column = row + 1, 0
            grid.addWidget(field, row, column, 1, width)
            column += width
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
