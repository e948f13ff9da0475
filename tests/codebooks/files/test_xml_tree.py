"""XML as a tree."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.files.xml_tree import tree_of
from app.codebooks.receiving.received import Member


def tree(text):
    return tree_of(Member("release.xml", text.encode()), "book")


def test_texts_are_folded_and_elements_stand_in_their_order():
    book = tree('<book><t n="1"> a\n b </t><t/><u>c<v/>d</u><t n="2">e</t></book>')
    assert [each.attributes for each in book.all("t")] == [{"n": "1"}, {}, {"n": "2"}]
    assert book.texts("t") == ["a b", "e"]
    assert (book.said("t"), book.said("u"), book.said("missing")) == ("a b", "cd", "")


def test_what_must_be_there_is_asked_for_by_name():
    book = tree("<book><title>One</title></book>")
    assert book.needed("title") == "One"
    with pytest.raises(ValueError, match="a book has no label"):
        book.needed("label")


@pytest.mark.parametrize("text", ["<leaflet/>", "<book>", ""])
def test_another_root_or_a_cut_file_is_refused(text):
    with pytest.raises(BrokenReleaseError, match=r"^release\.xml cannot be read"):
        tree(text)
