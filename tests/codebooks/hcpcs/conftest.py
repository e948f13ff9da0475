from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from tests.codebooks.hcpcs.hcpcs_made import fixed, line
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

STAYING = line("J9902", long="Injection, quill extract, 1 mg", short="Inj, quill extract")
GONE = line("A9901", long="Lantern, brass", add_dt="20200101", term_dt="20301231", action="D")
LAMP = {"long": "Lamp oil", "cov": "C", "add_dt": "20100101"}
ADDED = line("Q9903", long="Wick trimming", add_dt="20310401", action="A", short="Wick trimming")
OLD_MODIFIER = line("Q8", "7", "By candle", add_dt="20150101", term_dt="20310331")


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    """January and October of 2031: between them one code ended and one was added."""
    root = tmp_path_factory.mktemp("hcpcs")
    january = fixed(STAYING, GONE, line("A9904", **LAMP), line("Q9", "7", "By lamplight"))
    october = fixed(
        STAYING,
        GONE,
        line("A9904", **LAMP, term_dt="20310630", action="D"),
        ADDED,
        line("Q9", "7", "By lamplight"),
        OLD_MODIFIER,
    )
    releases = [
        kept_release(root / "1", System.HCPCS, date(2031, 1, 1), [january]),
        kept_release(root / "2", System.HCPCS, date(2031, 10, 1), [october]),
    ]
    build(root, releases, lambda *_: None, silent)
    with opened(root) as books:
        yield books
