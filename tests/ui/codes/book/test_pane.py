from app.ui.codes.visits import Visits


def test_the_page_is_shown_before_all_that_follows_it(qtbot, pane, view, reading):
    texts = []
    pane._reader.turned.connect(lambda: texts.append(view.toPlainText()))
    pane._reader.grown.connect(lambda: texts.append(view.toPlainText()))
    pane.open_code("A00.1")
    qtbot.waitUntil(lambda: len(texts) == 2)
    first, whole = texts
    assert "Lantern fever with cough" in first
    assert "Official Guidelines" not in first
    assert whole.startswith(first)
    assert "Official Guidelines" in whole


def test_before_a_page_is_open_nothing_is_remembered_or_folded(pane):
    pane._reader.fold("I.C.1")
    pane.back()
    pane.open_parent()
    pane.reload()
    assert pane.visits == Visits()
    pane._view.followed.emit("A00")
    pane._reader.turned.emit()
    assert pane.entry is None
