import pytest
from PySide6.QtCore import Qt

from app.domain.money import AmountError
from app.ui.fields.notice import Notice, Severity
from tests.fixtures.window import look_of


@pytest.fixture
def notice(qtbot, tmp_path):
    look_of(tmp_path)
    notice = Notice()
    qtbot.addWidget(notice)
    return notice


def test_nothing_is_shown_while_there_is_nothing_to_say(notice):
    assert notice.isHidden()
    assert notice.text == ""


@pytest.mark.parametrize(
    ("say", "severity", "word"),
    [
        ("error", Severity.ERROR, "Error"),
        ("warning", Severity.WARNING, "Warning"),
        ("info", Severity.INFO, "Note"),
    ],
)
def test_severity_is_said_by_icon_and_word(notice, say, severity, word):
    getattr(notice, say)("E11.9 is looked at")
    assert notice.severity is severity
    assert notice.text == "E11.9 is looked at"
    assert notice.accessibleName() == f"{word}: E11.9 is looked at"
    assert not notice._picture.pixmap().isNull()
    assert notice._word.text() == word


def test_a_refusal_is_an_error_in_a_sentence(notice):
    notice.refuse(AmountError("“x” is not an amount"))
    assert notice.text == "“x” is not an amount."
    assert notice.severity is Severity.ERROR


def test_the_mend_acts_and_ends_the_notice(notice, qtbot):
    done = []
    notice.error("There is no edition", "Get it", lambda: done.append("got"))
    qtbot.mouseClick(notice._mend, Qt.MouseButton.LeftButton)
    assert done == ["got"]
    assert notice.isHidden()


def test_a_mend_may_only_close(notice, qtbot):
    notice.info("Kept", "All right")
    qtbot.mouseClick(notice._mend, Qt.MouseButton.LeftButton)
    assert notice.isHidden()


def test_escape_closes(notice, qtbot):
    notice.info("Kept")
    qtbot.keyClick(notice, Qt.Key.Key_A)
    assert not notice.isHidden()
    with qtbot.waitSignal(notice.closed):
        qtbot.keyClick(notice, Qt.Key.Key_Escape)
    assert notice.text == ""


def test_the_icon_follows_the_theme(notice, qtbot, tmp_path):
    look = look_of(tmp_path)
    look.choose("light")
    notice.error("Wrong")
    notice.show()
    before = notice._picture.pixmap().toImage()
    look.choose("dark")
    qtbot.waitUntil(lambda: notice._picture.pixmap().toImage() != before)
