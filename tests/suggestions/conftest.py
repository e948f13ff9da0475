from contextlib import closing, contextmanager
from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from app.domain.encounter import Setting
from app.reading.concepts import Concepts
from app.search import open_index
from app.suggestions.choosing.asking import Asked
from app.suggestions.choosing.choosing import Chooser
from app.suggestions.suggesting import Suggester
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.look import Look
from app.suggestions.telling.patient import sex_of
from app.vocabulary.reading import bundled
from tests.codebooks.icd10cm.index_made import index_release
from tests.fixtures.books import opened, silent
from tests.fixtures.official import official
from tests.fixtures.reference import finished, real_releases, real_root

ON = date(2026, 3, 12)


@contextmanager
def suggesting(root):
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        yield Suggester(books, index, Concepts.load(books.generation), bundled())


@pytest.fixture(scope="session")
def real(tmp_path_factory):
    """The pinned editions of the Tabular List, without an Index."""
    with suggesting(real_root(tmp_path_factory.mktemp("reference"))) as suggester:
        yield suggester


@pytest.fixture(scope="session")
def indexed(tmp_path_factory):
    """The pinned editions with the official Index."""
    _, index = official("icd10cm.index", "2025")
    folder = tmp_path_factory.mktemp("official")
    releases = [*real_releases(System.ICD_10_CM), index_release(folder / "index", 2025, index)]
    build(folder / "root", releases, finished, silent)
    with suggesting(folder / "root") as suggester:
        yield suggester


@pytest.fixture
def look(real):
    def looking(text, setting=Setting.OFFICE, on=ON):
        chart = Chart.read(text, real.concepts, real.vocabulary, on)
        return Look(chart, Chooser(Asked(real.index), on, sex_of(text)), real.books, setting, on)

    return looking
