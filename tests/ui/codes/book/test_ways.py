from PySide6.QtCore import Qt

from app.domain.codes import System
from app.domain.notebook.kept import SystemCode

CM = System.ICD_10_CM
PCS = System.ICD_10_PCS
HCPCS = System.HCPCS
ALT = Qt.KeyboardModifier.AltModifier
KEY = Qt.Key


def test_a_mention_is_followed_and_back_goes_to_where_it_stood(pane, view, open_, hit, shown):
    open_("A00.1")
    assert view.choose_link("S10")
    top = view.verticalScrollBar().value()
    assert top > 0
    hit(KEY.Key_Return)
    shown("S10")
    hit((KEY.Key_Left, ALT))
    assert pane.entry.code == "A00.1"
    assert view.chosen_text == "S10"
    assert view.verticalScrollBar().value() == top
    hit((KEY.Key_Right, ALT))
    assert pane.entry.code == "S10"


def test_a_code_of_two_systems_leads_to_the_other_and_back(qtbot, pane, view, open_, hit, shown):
    open_("S1011")
    assert pane.entry.system is HCPCS
    with qtbot.waitSignal(pane.given) as given:
        pane.give()
    assert given.args == [SystemCode(HCPCS, "S1011")]
    assert view.choose_link(f"{CM}/S1011")
    hit(KEY.Key_Return)
    shown("S10.11")
    pane.back()
    assert (pane.entry.code, pane.entry.system) == ("S1011", HCPCS)


def test_a_table_of_procedures_is_reached_from_its_codes(pane, open_, shown):
    open_("B2000ZZ", PCS)
    pane.open_parent()
    shown("B20")
    assert pane.entry.system is PCS


def test_text_that_is_no_code_is_refused_in_a_line(qtbot, pane):
    pane.open_code("what")
    qtbot.waitUntil(lambda: "is not written like a code" in pane._notice.text)
