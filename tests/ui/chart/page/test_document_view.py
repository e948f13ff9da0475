from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPalette
from PySide6.QtWidgets import QApplication

from app.charts.across.finding import Hit
from app.domain.chart.spans import Span
from app.ui.chart.marks.marks import Mark
from app.ui.chart.page.colours import ChartColours
from tests.fixtures.charts import ECHO, NOTE, at, colours, pixel, span_of, view_of

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
KINDS = pytest.mark.parametrize(
    ("content", "words"),
    [(NOTE, "Type 2 diabetes mellitus"), (ECHO, "Chronic diastolic heart failure")],
    ids=["text", "pdf"],
)


def paper_beside(view, words) -> QPoint:
    """Return a point in the blank between two words, where only paper and tint are."""
    leaf = view._leaves.page(0)
    index = leaf.text.index(words) + words.index(" ")
    box = leaf.boxes[index]
    middle = view.strip.on_strip(0, (box.left + box.right) / 2, (box.top + box.bottom) / 2)
    return (middle - view._offset()).toPoint()


@KINDS
def test_marks_stay_on_their_words_at_every_zoom(content, words, qtbot, background):
    view = view_of(content, qtbot, background)
    plain = pixel(view, paper_beside(view, words))
    view.set_marks([Mark(span_of(view, words), "E11.22")])
    for zoom in (lambda: None, view.zoom_in, lambda: view.zoom_to(150), view.zoom_fit):
        zoom()
        assert pixel(view, paper_beside(view, words)) != plain
        label = view.margin.labels()[0]
        top = view.strip.on_strip(0, 0, view._leaves.page(0).boxes[span_of(view, words).start].top)
        assert (label.text, label.at) == ("E11.22", top.y())
    view.set_marks([])
    assert pixel(view, paper_beside(view, words)) == plain


def test_marks_of_other_documents_are_left_out(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    view.set_marks([Mark(Span(2, 0, 0, 4), "E11.22"), Mark(Span(1, 0, 0, 99_999), "I10")])
    assert view.margin.labels() == ()


@KINDS
def test_a_click_on_a_mark_tells_its_code(content, words, qtbot, background):
    view = view_of(content, qtbot, background)
    whole = span_of(view, words)
    inner = span_of(view, words.split()[1])
    view.set_marks([Mark(whole, "E11.22"), Mark(inner, "E11.9")])
    for word, code in ((words.split()[0], "E11.22"), (words.split()[1], "E11.9")):
        with qtbot.waitSignal(view.mark_clicked) as told:
            qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, word))
        assert told.args == [code]


def test_a_click_beside_a_mark_tells_nothing(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    view.set_marks([Mark(span_of(view, "CKD stage 3b"), "N18.32")])
    with qtbot.assertNotEmitted(view.mark_clicked):
        qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, "stable"))
        qtbot.mouseClick(view.viewport(), LEFT, pos=at(view, "CKD stage") - QPoint(60, 0))


def test_a_label_in_the_margin_tells_its_code(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    view.set_marks([Mark(span_of(view, "CKD stage 3b"), "N18.32")])
    top = view.margin.labels()[0].top + 5
    with qtbot.waitSignal(view.mark_clicked) as told:
        qtbot.mouseClick(view.margin, LEFT, pos=QPointF(view.margin.width() / 2, top).toPoint())
    assert told.args == ["N18.32"]


def test_enter_on_a_mark_tells_its_code(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    view.set_marks([Mark(span_of(view, "CKD stage 3b"), "N18.32")])
    view.reveal(span_of(view, "CKD stage 3b"))
    with qtbot.waitSignal(view.mark_clicked) as told:
        assert view.open_code()
    assert told.args == ["N18.32"]


def test_alt_and_arrows_step_from_mark_to_mark(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    words = ("HISTORY", "MEDICATIONS", "ASSESSMENT")
    assert not view.step_to_mark(forward=True)
    assert view.caret.index == 0
    view.set_marks([Mark(span_of(view, word), word[:3]) for word in words])
    stops = []
    for key in (Qt.Key.Key_Down,) * 4 + (Qt.Key.Key_Up,):
        assert view.step_to_mark(forward=key == Qt.Key.Key_Down)
        stops.append(view._leaves.page(0).text[view.caret.index :][:3])
    assert stops == ["HIS", "MED", "ASS", "HIS", "ASS"]


def test_hovering_over_a_mark_says_its_codes(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    span = span_of(view, "CKD stage 3b")
    view.set_marks([Mark(span, "N18.32"), Mark(span, "E11.22")])
    said = view.tip_at(QPointF(at(view, "CKD stage")))
    assert said == "N18.32, E11.22: click to show the code"
    beside = at(view, "stable")
    assert view.tip_at(QPointF(beside)) == ""
    tip = QHelpEvent(QEvent.Type.ToolTip, beside, view.viewport().mapToGlobal(beside))
    assert QApplication.sendEvent(view.viewport(), tip)


def test_revealing_scrolls_to_the_words_and_outlines_them(qtbot, background):
    view = view_of("stable\n" * 400 + "CKD stage 3b", qtbot, background)
    span = span_of(view, "CKD stage 3b")
    view.set_marks([Mark(span, "N18.32")])
    view.reveal(span)
    assert view.viewport().rect().contains(at(view, "CKD stage 3b"))
    outlined = view.viewport().grab().toImage()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.viewport().grab().toImage() != outlined


def test_what_is_not_in_the_document_is_not_revealed(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    view.reveal(Span(1, 4, 0, 2))
    view.reveal(Span(1, 0, 99_998, 99_999))
    assert view.verticalScrollBar().value() == 0


def test_hits_are_tinted_only_where_they_are(qtbot, background):
    view = view_of(NOTE, qtbot, background)
    plain = pixel(view, paper_beside(view, "CKD stage"))
    other = pixel(view, paper_beside(view, "Type 2"))
    view.set_hits([Hit(span_of(view, "CKD stage"), "CKD stage", 0, 9)])
    assert pixel(view, paper_beside(view, "CKD stage")) != plain
    assert pixel(view, paper_beside(view, "Type 2")) == other
    view.set_hits([])
    assert pixel(view, paper_beside(view, "CKD stage")) == plain


def test_the_page_of_a_text_follows_the_theme_and_a_pdf_stays_white(qtbot, background):
    dark = QPalette(QColor("#202428"))
    dark.setColor(QPalette.ColorRole.Base, QColor("#101214"))
    dark.setColor(QPalette.ColorRole.Text, QColor("#e0e0e0"))
    note, echo = view_of(NOTE, qtbot, background), view_of(ECHO, qtbot, background)
    for view in (note, echo):
        view.dress(ChartColours.of_palette(dark), 100)
    corner = at(note, "PROGRESS") - QPoint(4, 4)
    assert pixel(note, corner).name() == "#101214"
    assert pixel(echo, at(echo, "Echo") - QPoint(20, 0)).name() == "#ffffff"


def test_a_pdf_page_is_drawn_when_it_arrives(qtbot, background):
    view = view_of(ECHO, qtbot, background)
    qtbot.waitUntil(lambda: view._pictures.image(0) is not None)
    image = view.viewport().grab().toImage()
    start, end = at(view, "Echo"), at(view, "Echo", behind=True)
    row = [image.pixelColor(x, start.y()).lightness() for x in range(start.x(), end.x())]
    assert min(row) < 128


def test_a_page_shows_its_old_picture_until_the_new_one_arrives(qtbot, background):
    view = view_of(ECHO, qtbot, background)
    qtbot.waitUntil(lambda: view._pictures.image(0) is not None)
    view.zoom_to(view.percent + 5)
    image = view.viewport().grab().toImage()
    start, end = at(view, "Echo"), at(view, "Echo", behind=True)
    row = [image.pixelColor(x, start.y()).lightness() for x in range(start.x(), end.x())]
    assert min(row) < 160


def test_selected_words_take_the_ink_of_the_selection(qtbot, background):
    view = view_of("MMMMMM MMMMMM", qtbot, background)
    view.dress(replace(colours(), ink="#000000", selected_ink="#ff0000"), 100)
    view.select_all()
    area = QRect(at(view, "MMMMMM"), at(view, "MMMMMM", behind=True) + QPoint(0, 4))
    image = view.viewport().grab().toImage()
    inks = {
        image.pixelColor(x, y).red() > image.pixelColor(x, y).blue() + 80
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    }
    assert True in inks


def test_a_page_without_text_says_so(qtbot, background):
    view = view_of(ECHO, qtbot, background, size=(700, 900))
    place = view.place_of(1)
    band = QPointF(place.left() + 1, place.top() + 10).toPoint()
    first = QPointF(view.place_of(0).left() + 1, view.place_of(0).top() + 10).toPoint()
    assert pixel(view, band) != pixel(view, first)


def test_a_page_that_cannot_be_drawn_keeps_its_place(qtbot, background):
    view = view_of(ECHO.replace(b"/Type /Page\n", b"/Type /Pomp\n", 1), qtbot, background)
    qtbot.waitUntil(lambda: bool(view._pictures.refusal(0)))
    view.viewport().grab()
    assert view.place_of(0).height() > 0


def test_the_file_is_let_go_of(qtbot, background):
    view = view_of(ECHO, qtbot, background)
    qtbot.waitUntil(lambda: view._pictures.image(0) is not None)
    view.close_file()
    view_of(NOTE, qtbot, background).close_file()
    done = []
    background.run(lambda: view._pictures._drawer._pictures, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [None]
