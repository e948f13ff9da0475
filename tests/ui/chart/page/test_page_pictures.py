import pytest
from PySide6.QtGui import QImage

from app.ui.chart.page import page_pictures
from app.ui.chart.page.page_pictures import PagePictures
from tests.fixtures.charts import ECHO
from tests.fixtures.pdfs import pdf_of
from tests.fixtures.scans import fax_of


@pytest.fixture
def pictures(background):
    return PagePictures(lambda: ECHO, background)


def test_a_page_wanted_arrives_in_its_size(pictures, qtbot):
    assert pictures.image(0) is None
    with qtbot.waitSignal(pictures.arrived) as told:
        pictures.want([0], 1.5)
    assert told.args == [0]
    assert (pictures.image(0).width(), pictures.image(0).height()) == (600, 450)
    assert pictures.refusal(0) == ""


def test_pages_come_in_the_order_wanted(pictures, qtbot):
    came = []
    pictures.arrived.connect(came.append)
    pictures.want([2, 0, 1], 1)
    qtbot.waitUntil(lambda: len(came) == 3)
    assert came == [2, 0, 1]


def test_only_the_last_wish_counts(pictures, qtbot):
    came = []
    pictures.arrived.connect(came.append)
    pictures.want([0, 1], 1)
    pictures.want([2], 1)
    qtbot.waitUntil(lambda: 2 in came)
    assert came == [0, 2]


def test_a_page_that_is_there_is_not_drawn_again(pictures, qtbot):
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([0], 1)
    with qtbot.assertNotEmitted(pictures.arrived, wait=30):
        pictures.want([0], 1)
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([0], 2)
    assert pictures.image(0).width() == 800


def test_only_so_much_is_kept(pictures, qtbot, monkeypatch):
    monkeypatch.setattr(page_pictures, "MAX_BYTES", 1_000_000)
    came = []
    pictures.arrived.connect(came.append)
    pictures.want([0, 1, 2], 1)
    qtbot.waitUntil(lambda: len(came) == 3)
    assert pictures.image(0) is None
    assert isinstance(pictures.image(2), QImage)


def test_a_page_that_cannot_be_drawn_says_why(background, qtbot):
    content = pdf_of(["one"]).replace(b"/Type /Page\n", b"/Type /Pomp\n")
    pictures = PagePictures(lambda: content, background)
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([0], 1)
    assert pictures.refusal(0) == "Page 1 is damaged and cannot be drawn"
    with qtbot.assertNotEmitted(pictures.arrived, wait=30):
        pictures.want([0], 1)


def test_nothing_arrives_after_closing(pictures, background, qtbot):
    pictures.want([0], 1)
    pictures.close()
    with qtbot.assertNotEmitted(pictures.arrived, wait=50):
        pass
    done = []
    background.run(lambda: pictures._drawer._pictures, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert done == [None]


def test_pages_of_a_fax_are_drawn_too(background, qtbot):
    pictures = PagePictures(lambda: fax_of(2), background)
    with qtbot.waitSignal(pictures.arrived):
        pictures.want([1], 2)
    assert (pictures.image(1).width(), pictures.image(1).height()) == (144, 144)
    pictures.close()
