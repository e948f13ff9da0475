from PySide6.QtWidgets import QTreeView

from app.ui.tables.branches import indent


def test_rows_are_set_in_as_far_as_the_text_is_large(qtbot):
    tree, found = QTreeView(), []
    qtbot.addWidget(tree)
    for size in (13, 26):
        font = tree.font()
        font.setPixelSize(size)
        tree.setFont(font)
        indent(tree)
        found.append(tree.indentation())
    assert 1.8 < found[1] / found[0] < 2.2
