"""Other words by which codes of ICD-10-PCS are known."""

from datetime import date

import pytest

from app.codebooks import build
from app.domain.codes import System
from tests.codebooks.icd10pcs.pcs_made import ORDER, TABLES, member
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

DEFINITIONS = """<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.definitions>
<version>2031</version>
<section code="0"><title>Lamps and Lanterns</title>
<axis pos="3"><title>Operation</title><terms><title>Repair</title><includes>Polishing</includes>
</terms></axis>
<axis pos="4"><title>Part</title>
<terms><title>Glass</title><includes>Wick cylinder</includes></terms>
<terms><title>Chain</title><definition>Holds the lamp</definition></terms></axis>
<axis pos="6"><title>Device</title>
<terms><title>Brass Link</title><includes>GLOWLINK(R) glass link</includes>
<includes>Ember of brass</includes></terms></axis>
</section>
</ICD10PCS.definitions>
"""
INDEX = """<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.index>
<version>2031</version>
<letter><title>L</title>
<mainTerm><title>Lamp mending</title><see>Repair, Hanging Lamps <codes>02Q</codes></see></mainTerm>
<mainTerm><title>Lamp glass</title><use>Glass</use></mainTerm>
<mainTerm><title>Lamplighting</title><code>02Q20JZ</code></mainTerm>
</letter>
<letter><title>R</title><mainTerm><title>Rattling</title>
<term level="1"><title>Links</title><codes>02Q20</codes></term></mainTerm></letter>
</ICD10PCS.index>
"""


@pytest.fixture(scope="module")
def beside(tmp_path_factory):
    """The other wordings by code."""
    root = tmp_path_factory.mktemp("wordings")
    files = map(member, (TABLES, DEFINITIONS, ORDER, INDEX))
    release = kept_release(root / "1", System.ICD_10_PCS, date(2030, 10, 1), files)
    build(root, [release], lambda *_: None, silent)
    with opened(root) as books:
        yield {each.code: each.beside for each in books.phrases() if each.source == "title"}


@pytest.mark.parametrize(
    ("code", "wordings"),
    [
        ("02Q10ZZ", {"Wick cylinder", "Lamp glass", "Lamp mending"}),
        ("02Q00ZZ", {"Lamp mending"}),
        ("02Q20KZ", {"Lamp mending", "Rattling, Links"}),
        ("02Q20JZ", {"Lamp mending", "Rattling, Links", "glowlink", "ember"}),
        ("GZ10ZZZ", set()),
        ("02Q", set()),
    ],
    ids=["key and Index", "table", "beginning", "device", "nothing", "header"],
)
def test_a_code_is_known_by_keys_of_its_values_and_terms_of_the_index(beside, code, wordings):
    assert set(beside[code]) == wordings
    assert len(beside[code]) == len(wordings)


def test_books_without_tables_have_titles_alone(tmp_path):
    release = kept_release(tmp_path / "1", System.ICD_10_PCS, date(2030, 10, 1), [member(ORDER)])
    build(tmp_path, [release], lambda *_: None, silent)
    with opened(tmp_path) as books:
        assert all(each.beside == () for each in books.phrases())
