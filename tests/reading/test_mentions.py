from datetime import date

import pytest

from app.codebooks import build
from app.reading.concepts import Concepts, build_concepts
from app.reading.mentions import mentions
from app.vocabulary.reading import bundled
from tests.codebooks.icd10cm.index_made import index_release, index_xml
from tests.fixtures.books import opened, silent, tiny_releases

ON = date(2025, 5, 1)
TERMS = """
<mainTerm><title>Glare<nemod>(bright)</nemod></title><code>A00.0</code>
 <term level="1"><title>harbour</title><code>A00.1</code>
  <term level="2"><title>with rim</title><code>A10.1</code></term></term>
 <term level="1"><title>market</title><code>A10.2</code></term></mainTerm>
"""


@pytest.fixture(scope="module")
def concepts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made")
    releases = [*tiny_releases(), index_release(folder / "index", 2025, index_xml(TERMS))]
    root = folder / "root"
    build(root, releases, build_concepts, silent)
    with opened(root) as books:
        return Concepts.load(books.generation)


def named(concepts, text, *part):
    found = mentions(text, concepts, bundled(), ON, *part)
    return [(each.text(text), each.named[0].code) for each in found]


def test_words_name_a_code_in_any_order_and_with_others_between(concepts):
    assert named(concepts, "glare of the old harbour") == [("glare of the old harbour", "A00.1")]
    assert named(concepts, "harbour glare") == [("harbour glare", "A00.1")]


def test_the_fullest_wording_is_taken_alone(concepts):
    assert named(concepts, "harbour glare with rim") == [("harbour glare with rim", "A10.1")]


def test_modifiers_of_the_index_may_stand_beside(concepts):
    assert named(concepts, "bright glare") == [("glare", "A00.0")]


def test_words_of_different_passages_name_nothing_together(concepts):
    assert named(concepts, "glare. harbour") == [("glare", "A00.0")]


def test_two_conditions_may_share_a_word_that_a_list_says_once(concepts):
    found = [code for _, code in named(concepts, "harbour and market glare")]
    assert sorted(found) == ["A00.1", "A10.2"]


def test_only_the_part_asked_for_is_read(concepts):
    text = "glare of harbour. market glare"
    assert named(concepts, text, 18, len(text)) == [("market glare", "A10.2")]


def test_a_day_without_the_codes_names_nothing(concepts):
    assert mentions("harbour glare", concepts, bundled(), date(2020, 1, 1)) == []
