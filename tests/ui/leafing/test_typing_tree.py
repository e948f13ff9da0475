import pytest
from PySide6.QtCore import Qt

from app.domain.printed.index import Term
from app.ui.index.term_model import TermModel
from app.ui.index.term_tree import TermTree

FEVER = Term(5, 0, "Fever", has_below=True)
GLOW = Term(9, 0, "Glow")
TIDE = Term(6, 1, "tide", has_below=True)
LEFT = Term(7, 2, "left")
KEY = Qt.Key


@pytest.fixture
def model(qapp):
    model = TermModel()
    model.show([FEVER, GLOW])
    return model


@pytest.fixture
def tree(qtbot, model):
    tree = TermTree(model, "Index")
    qtbot.addWidget(tree)
    tree.choose(model.at(5))
    return tree


def test_keys_pressed_before_the_rows_have_come_go_in_when_they_come(qtbot, tree, model):
    for _ in range(4):
        qtbot.keyClick(tree, KEY.Key_Right)
    assert not tree.isExpanded(model.at(5))
    model.add_below(5, [TIDE])
    assert tree.isExpanded(model.at(5))
    assert tree.term == TIDE
    model.add_below(6, [LEFT])
    assert tree.term == LEFT


def test_a_step_aside_lets_go_of_the_keys(qtbot, tree, model):
    qtbot.keyClick(tree, KEY.Key_Right)
    qtbot.keyClick(tree, KEY.Key_Right)
    tree.choose(model.at(9))
    model.add_below(5, [TIDE])
    assert tree.isExpanded(model.at(5))
    assert tree.term == GLOW


def test_right_does_nothing_where_nothing_stands_below(qtbot, tree, model):
    tree.choose(model.at(9))
    with qtbot.assertNotEmitted(tree.opened):
        qtbot.keyClick(tree, KEY.Key_Right)
    assert tree.term == GLOW


def test_a_row_is_told_open_once(qtbot, tree, model):
    told = []
    tree.opened.connect(lambda: told.append(True))
    qtbot.keyClick(tree, KEY.Key_Right)
    model.add_below(5, [TIDE])
    assert told == [True]


def test_other_terms_forget_what_was_opened(qtbot, tree, model):
    qtbot.keyClick(tree, KEY.Key_Right)
    model.show([GLOW, FEVER])
    model.add_below(5, [TIDE])
    assert not tree.isExpanded(model.at(5))
