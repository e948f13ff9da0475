from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from app.ui.start.passphrase_field import PassphraseField
from app.ui.start.path_field import PathField


def test_a_passphrase_is_hidden_until_asked(qtbot):
    field = PassphraseField()
    qtbot.addWidget(field)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field._eye.trigger()
    assert field.echoMode() is QLineEdit.EchoMode.Normal
    field._eye.trigger()
    assert field.echoMode() is QLineEdit.EchoMode.Password


@pytest.mark.parametrize(
    ("is_new", "asked"), [(True, "getSaveFileName"), (False, "getOpenFileName")]
)
def test_a_path_can_be_picked(qtbot, monkeypatch, is_new, asked):
    monkeypatch.setattr(QFileDialog, asked, lambda *_args: ("/clients/a.coderdesk", ""))
    field = PathField([], is_new=is_new)
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed):
        field._choose.click()
    assert field.path == Path("/clients/a.coderdesk")


def test_picking_nothing_changes_nothing(qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    field = PathField([Path("/clients/b.coderdesk")], is_new=False)
    qtbot.addWidget(field)
    field._choose.click()
    assert field.path == Path("/clients/b.coderdesk")
