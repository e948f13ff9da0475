import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm, Volume
from app.codebooks.icd10cm.index.xml_form import read_index_xml, volume_of, year_of
from app.codebooks.receiving.received import Member
from tests.codebooks.icd10cm.index_made import (
    DRUGS,
    EXTERNAL,
    INDEX,
    INDEX_CSV,
    NEOPLASMS,
    index_xml,
    table_xml,
)


@pytest.mark.parametrize(
    ("member", "volume"),
    [
        pytest.param(INDEX, Volume.INDEX, id="main"),
        pytest.param(EXTERNAL, Volume.EXTERNAL, id="external cause"),
        pytest.param(DRUGS, Volume.DRUGS, id="drugs"),
        pytest.param(NEOPLASMS, Volume.NEOPLASMS, id="neoplasms"),
        pytest.param(INDEX_CSV, None, id="csv"),
        pytest.param(Member("x", b"<ICD10CM.tabular>\n<version>2025</version>\n"), None, id="book"),
        pytest.param(Member("x", b"<ICD10PCS.index>\n"), None, id="procedures"),
        pytest.param(Member("x", b'<ICD10CM.index isAddenda="true">\n'), None, id="addenda"),
        pytest.param(Member("x", b"<ICD10CM.index>\n"), Volume.INDEX, id="no title"),
    ],
)
def test_a_volume_is_known_by_its_content(member, volume):
    assert volume_of(member) is volume


def test_the_fiscal_year_is_the_version():
    assert year_of(INDEX) == 2025
    assert year_of(INDEX_CSV) is None


def test_modifiers_stand_apart_and_the_text_after_them_is_kept():
    terms = read_index_xml(INDEX, Volume.INDEX)
    assert terms[:2] == (
        IndexTerm(0, "Fever, feverish", "(dry) (wet)", (IndexCode(1, "A00.9"),)),
        IndexTerm(1, "lantern NEC", "(blue)", (IndexCode(1, "A00", is_stem=True),)),
    )


def test_a_title_of_modifiers_alone_is_their_words():
    member = index_xml("<mainTerm><title><nemod>(blue)</nemod></title></mainTerm>")
    assert read_index_xml(member, Volume.INDEX) == (IndexTerm(0, "(blue)"),)


def test_a_manifestation_goes_with_its_code():
    wick = next(term for term in read_index_xml(INDEX, Volume.INDEX) if term.title == "wick")
    assert wick.codes == (IndexCode(1, "A05", manifestation="A10.1"),)


def test_references_are_kept_as_printed():
    terms = {term.title: term for term in read_index_xml(INDEX, Volume.INDEX)}
    assert (terms["Glow"].see, terms["ear"].see_also) == ("Fever, rash", "Fever, tide")
    assert (terms["rope"].see, terms["rope"].reference) == ("category S10", "category S10")
    subcategory = index_xml("<mainTerm><title>A</title><subcat>T75.0</subcat></mainTerm>")
    assert read_index_xml(subcategory, Volume.INDEX)[0].see == "subcategory T75.0"


def test_cells_keep_their_columns_and_dashes_alone_are_none():
    tar, _ = read_index_xml(DRUGS, Volume.DRUGS)
    assert tar.codes == (IndexCode(2, "T10.1X1"), IndexCode(3, "T10.1X2"))
    _, quay, leaf = read_index_xml(NEOPLASMS, Volume.NEOPLASMS)
    assert quay.codes == (IndexCode(2, "C10.0"), IndexCode(5, "D10", is_stem=True))
    assert leaf.title == "book-leaf of the harbour"


@pytest.mark.parametrize(
    ("terms", "complaint"),
    [
        pytest.param("<mainTerm><code>A00</code></mainTerm>", "a term has no title", id="title"),
        pytest.param("<mainTerm><title/></mainTerm>", "a term has no title", id="empty title"),
        pytest.param(
            "<mainTerm><title>A</title><code>no</code></mainTerm>", "“no” is no code", id="code"
        ),
        pytest.param(
            '<mainTerm><title>A</title><term level="2"><title>b</title></term></mainTerm>',
            "a term below “A” is of another level",
            id="level",
        ),
        pytest.param(
            '<mainTerm><title>A</title><cell col="9">A00</cell></mainTerm>',
            "column “9” is none of a table",
            id="column",
        ),
        pytest.param("", "holds no term", id="empty"),
        pytest.param("<mainTerm>", "mismatched tag", id="cut"),
    ],
)
def test_a_malformed_volume_is_refused_in_one_line(terms, complaint):
    with pytest.raises(BrokenReleaseError, match=f"^volume.xml .*{complaint}.*get the release"):
        read_index_xml(index_xml(terms), Volume.INDEX)


def test_columns_that_mean_something_else_are_refused():
    member = table_xml(("Substance", "Poisoning Assault"), "<mainTerm><title>A</title></mainTerm>")
    with pytest.raises(BrokenReleaseError, match="column 2 is headed “Poisoning Assault”"):
        read_index_xml(member, Volume.DRUGS)
