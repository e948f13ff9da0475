import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.ui.leafing import kept_keys
from app.ui.leafing.kept_keys import KeptKeys


def key(letter):
    return QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)


@pytest.fixture
def done():
    return []


@pytest.fixture
def kept(done):
    return KeptKeys(lambda event: done.append(event.text()))


def test_a_key_is_done_at_once_where_nothing_is_awaited(kept):
    assert not kept.keep(key("a"))


def test_keys_are_done_in_their_order_when_the_last_thing_has_come(kept, done):
    kept.hold()
    kept.hold()
    assert kept.keep(key("a"))
    assert kept.keep(key("b"))
    kept.release()
    assert done == []
    kept.release()
    assert done == ["a", "b"]


def test_a_key_that_waits_for_more_keeps_those_after_it(done):
    def press(event):
        done.append(event.text())
        if event.text() == "a":
            kept.hold()
        kept.forget()

    kept = KeptKeys(press)
    kept.hold()
    kept.keep(key("a"))
    kept.keep(key("b"))
    kept.release()
    assert done == ["a"]
    kept.release()
    assert done == ["a", "b"]


def test_who_goes_elsewhere_lets_go_of_the_keys(kept, done):
    kept.hold()
    kept.keep(key("a"))
    kept.forget()
    kept.release()
    kept.release()
    assert done == []


def test_keys_are_not_dead_where_nothing_ever_comes(kept, done, monkeypatch):
    kept.hold()
    kept.keep(key("a"))
    monkeypatch.setattr(kept_keys, "_PATIENCE_S", 0.0)
    assert not kept.keep(key("b"))
    kept.release()
    assert done == []
