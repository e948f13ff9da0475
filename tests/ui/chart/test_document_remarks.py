from dataclasses import replace

from PySide6.QtWidgets import QWidget

from app.charts.reading import read
from app.ui.chart.document_remarks import with_remarks
from app.ui.fields.notice import Notice, Severity


def test_what_reading_had_to_say_stands_above_the_pages(qtbot):
    pages = QWidget()
    whole = with_remarks(pages, read("café".encode("cp1252"), "note.txt"))
    qtbot.addWidget(whole)
    whole.show()
    notice = whole.findChild(Notice)
    assert notice.severity is Severity.WARNING
    assert notice.text.startswith("Not UTF-8")
    assert not notice._mend.isVisible()
    assert whole.focusProxy() is pages


def test_of_several_remarks_one_shows_until_all_are_asked_for(qtbot):
    document = replace(read(b"Cough.", "note.txt"), warnings=("Not UTF-8", "no narrative"))
    whole = with_remarks(QWidget(), document)
    qtbot.addWidget(whole)
    whole.show()
    notice = whole.findChild(Notice)
    assert notice.text == "Not UTF-8.  And 1 more."
    notice._mend.click()
    assert notice.text == "Not UTF-8.  There is no narrative in it: its fields are listed."


def test_pages_of_which_there_is_nothing_to_say_stand_alone(qtbot):
    pages = QWidget()
    qtbot.addWidget(pages)
    assert with_remarks(pages, read(b"Cough.", "note.txt")) is pages


def test_a_document_with_remarks_is_shown_with_them(clinic, pane, qtbot):
    pane.show_encounter(clinic.attach(("note.txt", "café".encode("cp1252"))))
    qtbot.waitUntil(lambda: pane._tabs.view is not None)
    assert any(notice.text.startswith("Not UTF-8") for notice in pane.findChildren(Notice))
    assert pane._tabs.view.isVisible()
