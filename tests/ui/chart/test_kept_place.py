from PySide6.QtCore import QRect

from app.ui.chart.kept_place import KeptPlace
from app.ui.chart.source import Shelf
from app.ui.chart.viewers import Viewers
from tests.fixtures.charts import colours
from tests.fixtures.window import settings_in

PLACE = QRect(60, 80, 400, 300)


def test_the_window_of_the_chart_opens_where_it_was_closed(clinic, background, qtbot, tmp_path):
    heads = clinic.attach(("Note.txt", "Cough.")).documents

    def sit():
        viewers = Viewers(background, colours())
        qtbot.addWidget(viewers)
        KeptPlace(viewers, settings_in(tmp_path))
        viewers.show_documents(heads, Shelf(clinic.charts))
        viewers.pop_out()
        return viewers

    first = sit()
    assert first.window_of_its_own.geometry() != PLACE
    first.window_of_its_own.setGeometry(PLACE)
    first.close_others()
    second = sit()
    assert second.window_of_its_own.geometry() == PLACE
    second.close_others()
    for viewers in (first, second):
        viewers.clear()
