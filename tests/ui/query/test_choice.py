from PySide6.QtWidgets import QComboBox, QLineEdit

from app.ui.query.choice import Choice


def test_a_frozen_choice_is_text_from_the_beginning(qtbot):
    choice = Choice({"open": "Open question", "yes_no": "Yes or no"})
    qtbot.addWidget(choice)
    choice.choose("open")
    choice.freeze(is_frozen=True)
    assert isinstance(choice.currentWidget(), QLineEdit)
    assert choice.currentWidget().text() == "Open question"
    choice.choose("yes_no")
    assert choice.currentWidget().text() == "Yes or no"


def test_a_choice_can_be_changed_again(qtbot):
    choice = Choice({"open": "Open question", "yes_no": "Yes or no"})
    qtbot.addWidget(choice)
    choice.freeze(is_frozen=True)
    choice.freeze(is_frozen=False)
    assert isinstance(choice.currentWidget(), QComboBox)
    with qtbot.waitSignal(choice.chosen):
        choice.choose("yes_no")
    assert choice.value == "yes_no"


def test_both_faces_have_the_name(qtbot):
    choice = Choice({"open": "Open question"})
    qtbot.addWidget(choice)
    choice.setAccessibleName("Format")
    assert {choice.widget(n).accessibleName() for n in (0, 1)} == {"Format"}
