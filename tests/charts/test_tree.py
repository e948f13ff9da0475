from app.charts.tree import Node
from app.charts.xml import xml_tree

TREE = xml_tree(b"<a><b v='1'>one <c>two</c> three</b><b v='2'><c>four</c></b></a>")


def test_a_path_leads_to_every_element_at_its_end():
    assert [node.text for node in TREE.all("b", "c")] == ["two", "four"]


def test_where_a_path_leads_nowhere_there_is_an_empty_element():
    assert TREE.first("b", "d").text == ""
    assert TREE.value("v", "d") == ""


def test_the_first_attribute_that_is_given_counts():
    assert xml_tree(b"<a><b/><b v=' '/><b v='2'/></a>").value("v", "b") == "2"


def test_words_within_are_folded_to_one_line():
    assert TREE.first("b").text == "one two three"
    assert TREE.first("b").own_text == "one  three"


def test_elements_are_walked_in_the_order_of_the_file():
    assert [node.name for node in TREE.walk()] == ["a", "b", "c", "b", "c"]
    assert [node.text for node in TREE.named("c")] == ["two", "four"]


def test_an_element_starts_out_empty():
    assert list(Node("a").elements()) == []
