from datetime import date

import pytest
from PySide6.QtCore import Qt

from app.domain.chart.documents import Box, DocumentHead
from app.domain.chart.spans import Area, Evidence, Span
from app.ui.sheet.evidence_box import EvidenceBox

FAX = DocumentHead(
    7, "Fax", "image", "fax.tif", "", date(2026, 3, 12), "0" * 64, 2, machine_read=(1,)
)


@pytest.fixture
def box(qtbot):
    box = EvidenceBox()
    qtbot.addWidget(box)
    return box


def cells(box, row):
    return [box.model().index(row, column).data() for column in range(2)]


def test_evidence_from_a_page_that_a_machine_read_is_marked(box):
    box.take_pages([FAX])
    box.show_evidence(
        [
            Evidence("dry\n cough", Span(7, 1, 0, 5)),
            Evidence("fever", Span(7, 0, 0, 5)),
            Evidence("chills", Span(8, 1, 0, 6)),
            Evidence("rash"),
        ]
    )
    assert [cells(box, row) for row in range(4)] == [
        ["“dry cough” (machine-read, unverified)", ""],
        ["“fever”", ""],
        ["“chills”", ""],
        ["“rash”", "not located"],
    ]


def test_a_part_of_a_page_is_named_and_gone_to(box, qtbot):
    box.take_pages([FAX])
    area = Area(7, 0, Box(10, 20, 110, 60))
    unknown = Area(9, 1, area.box)
    box.show_evidence([Evidence.of_area(area), Evidence.of_area(unknown)])
    assert [cells(box, row) for row in range(2)] == [
        ["Fax, page 1, area", ""],
        ["page 2, area", ""],
    ]
    with qtbot.waitSignal(box.evidence_wanted) as told:
        qtbot.keyClick(box, Qt.Key.Key_Return)
    assert told.args == [area]
