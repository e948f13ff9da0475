"""Codes looked up in the tables, the External Cause Index and ICD-10-PCS, by keyboard alone."""

from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.search import build_index, open_index
from tests.codebooks.icd10cm.index_made import (
    DRUG_HEADS,
    NEOPLASM_HEADS,
    index_release,
    index_xml,
    table_xml,
)
from tests.codebooks.icd10pcs.pcs_made import CODES, DEFINITIONS, TABLES, member
from tests.fixtures.books import opened, silent, tiny_releases
from tests.fixtures.kept import kept_release
from tests.fixtures.official import official
from tests.fixtures.reference import real_releases
from tests.fixtures.stage import desk_in
from tests.fixtures.stored import stored
from tests.fixtures.volumes import INDEX
from tests.journeys.sittings import seated

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
DAY = date(2026, 3, 12)
_MANY = 12
NEOPLASMS, DRUGS, CAUSES = "F9", "Shift+F9", "Shift+F8"
VOLUMES = ("index", "external_cause_index", "table_of_neoplasms", "table_of_drugs")
NAMES = {
    NEOPLASMS: "Table of Neoplasms",
    DRUGS: "Table of Drugs and Chemicals",
    CAUSES: "External Cause Index",
}


@dataclass(frozen=True)
class Step:
    """What is typed in a volume, how often Tab goes on, and the codes opened on the way.

    ``last`` is a 7th character that is chosen on the last page.
    """

    volume: str
    words: str
    tabs: int
    said: str
    codes: tuple[str, ...]
    last: str = ""

    @property
    def given(self):
        """What stands on the sheet afterwards."""
        code = self.codes[-1]
        return f"{code:X<7}{self.last}" if self.last else code


INVENTED = (
    Step(
        NEOPLASMS,
        "harbour, inner",
        1,
        "Neoplasm, neoplastic, harbour, inner: Malignant primary",
        ("A05", "A05.B"),
    ),
    Step(DRUGS, "whale", 2, "Whale oil: Adverse effect", ("T36.0X5",), "A"),
    Step(CAUSES, "slipping, wet", 0, "Slipping, of, wet rope", ("S10.2",), "B"),
)
REAL = (
    Step(
        NEOPLASMS,
        "breast, upper-outer",
        1,
        "Neoplasm, neoplastic, breast, upper-outer quadrant: Malignant primary",
        ("C50.4", "C50.41", "C50.412"),
    ),
    Step(DRUGS, "acetaminophen", 5, "Acetaminophen: Adverse effect", ("T39.1X5",), "A"),
    Step(CAUSES, "fall, stairs", 0, "Fall, falling, down, stairs, steps", ("W10.9",), "A"),
)


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """The tiny books with volumes whose codes they have."""
    folder = tmp_path_factory.mktemp("invented")
    volumes = (
        INDEX,
        index_xml(
            "<mainTerm><title>Slipping</title><term level='1'><title>of</title>"
            "<term level='2'><title>wet rope</title><code>S10.2-</code></term></term></mainTerm>",
            "EXTERNAL CAUSE of INJURIES INDEX",
        ),
        table_xml(
            NEOPLASM_HEADS,
            "<mainTerm><title>Neoplasm, neoplastic</title><term level='1'><title>harbour</title>"
            "<cell col='5'>A11</cell><term level='2'><title>inner</title>"
            "<cell col='2'>A05.-</cell></term></term></mainTerm>",
        ),
        table_xml(
            DRUG_HEADS,
            "<mainTerm><title>Whale oil</title><cell col='2'>T36.0X1-</cell>"
            "<cell col='6'>T36.0X5-</cell></mainTerm>",
        ),
    )
    codes = "".join(f"{code} {title}\n" for code, title in CODES.items())
    pcs = map(member, (TABLES, DEFINITIONS, codes))
    return _built(folder, tiny_releases(), volumes, pcs)


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The pinned codes with the official volumes and tables."""
    volumes = [official(f"icd10cm.{name}", "2025")[1] for name in VOLUMES]
    pcs = [official(f"icd10pcs.{name}")[1] for name in ("tables", "definitions")]
    folder = tmp_path_factory.mktemp("official")
    return _built(folder, real_releases(System.ICD_10_CM), volumes, pcs)


@pytest.fixture
def sit(qtbot, tmp_path):
    @contextmanager
    def sit(root):
        with (
            opened(root) as books,
            desk_in(tmp_path, books) as desk,
            closing(open_index(books.generation, books)) as index,
        ):
            stored(desk.work, service_from=DAY, service_to=DAY)
            with seated(qtbot, desk, index, tmp_path) as window:
                yield window

    return sit


@pytest.mark.parametrize(
    ("books", "steps", "procedure"),
    [
        pytest.param("invented", INVENTED, "02Q20KZ", id="invented"),
        pytest.param("real", REAL, "0SRD0JZ", id="official"),
    ],
)
def test_codes_of_every_table_come_to_the_sheet(request, sit, hands, books, steps, procedure):
    with sit(request.getfixturevalue(books)) as window:
        _open_encounter(window, hands)
        for step in steps:
            _look_up(window, hands, step)
            _go_down(window, hands, step.codes)
            _give(window, hands, step.last)
            hands.see(lambda step=step: step.given in _diagnoses(window))
        assert _diagnoses(window) == [step.given for step in steps]
        _pick(window, hands, procedure)
        hands.see(lambda: _procedures(window) == [procedure])


def _built(folder, releases, volumes, pcs):
    cm = index_release(folder / "index", 2025, *volumes)
    tables = kept_release(folder / "pcs", System.ICD_10_PCS, date(2025, 10, 1), pcs)
    build(folder / "root", [*releases, cm, tables], build_index, silent)
    return folder / "root"


def _open_encounter(window, hands):
    hands.press("Ctrl+1")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    hands.press("Home", "Return")
    hands.see(lambda: window.current.now is not None)


def _look_up(window, hands, step):
    """Type the words and press the keys behind them at once: they wait for what they go to."""
    index = window.panes.index
    hands.press(step.volume)
    hands.stand_in(NAMES[step.volume])
    hands.type(step.words)
    hands.press(*["Tab"] * step.tabs, "Return")
    hands.stand_in("Page of the code book")
    assert index.said == step.said


def _go_down(window, hands, codes):
    """Open a code below the one that is open, until the last."""
    book = window.panes.codes.book
    first, *below = codes
    hands.see(lambda: _open_code(window) == first)
    for code in below:
        for _ in range(_MANY):
            hands.press("Alt+Down")
            if book._view.chosen is not None and book._view.chosen.path == code:
                break
        hands.press("Return")
        hands.see(lambda code=code: _open_code(window) == code)


def _give(window, hands, last):
    if last:
        hands.press("7", last)
        book = window.panes.codes.book
        hands.see(lambda: book._bar.give.text().endswith(last))
    hands.press("Ctrl+Return")


def _pick(window, hands, code):
    """Pick the characters of a procedure, open its page and give it."""
    hands.press("F12")
    hands.stand_in("1  Section")
    hands.type(code)
    hands.press("Return")
    hands.stand_in("Page of the code book")
    hands.see(lambda: _open_code(window) == code)
    hands.press("Ctrl+Return")


def _open_code(window):
    entry = window.panes.codes.book.entry
    return entry.code if entry else ""


def _diagnoses(window):
    return [one.code for one in window.current.now.encounter.sheet.diagnoses]


def _procedures(window):
    return [one.code for one in window.current.now.encounter.sheet.procedures]
