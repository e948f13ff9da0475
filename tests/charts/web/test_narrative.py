import pytest

from app.charts.plain.paper import Paper
from app.charts.web.narrative import write_narrative
from app.charts.xml import xml_tree


def shown(markup):
    paper = Paper()
    write_narrative(xml_tree(f"<text>{markup}</text>".encode()), paper)
    return paper.text()


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<paragraph>one</paragraph><paragraph>two</paragraph>", "one\n\ntwo\n"),
        ("one<br/>two<br/><br/>three", "one\ntwo\n\nthree\n"),
        ("H<sub>2</sub>O <content>now</content>", "H2O now\n"),
        (
            "<list><item>a</item><item>b<list><item>c</item></list></item></list>",
            "- a\n- b\n  - c\n",
        ),
        ('<list listType="ordered"><caption>Plan</caption><item>a</item></list>', "Plan\n1. a\n"),
        ("<ol><li>a</li>x<li>b</li></ol>", "1. a\nx\n2. b\n"),
        ('<content revised="delete">old</content> new', "[deleted: old] new\n"),
        ("<del>old</del><ins>new</ins>", "[deleted: old] new\n"),
        ('<linkHtml href="#x">see</linkHtml>', "see\n"),
        ('<img alt="ECG"/><img/>', "[picture: ECG]\n"),
        ("<script>alert(1)</script><style>p{}</style>words", "words\n"),
        ("<pre>a\n  <b>b</b><br/>c</pre>", "a\n  b\nc\n"),
        ("a<hr/>b", "a\n\nb\n"),
        ("<div>a<div>b</div></div>", "a\nb\n"),
        ("<label>Dose</label>5", "Dose 5\n"),
    ],
)
def test_markup_becomes_lines(markup, text):
    assert shown(markup) == text


def test_headings_of_a_page_begin_sections():
    paper = Paper()
    write_narrative(xml_tree(b"<div><h1>Plan</h1><p>rest</p><h2>Diet</h2>salt</div>"), paper)
    assert [each.name for each in paper.sections()] == ["Plan", "Diet"]


def test_a_table_is_shown_row_by_row():
    markup = """<table><caption>Drugs</caption><colgroup><col/></colgroup>
      <thead><tr><th>Drug</th><th>Dose</th></tr></thead>
      <tbody><tr><td>Metformin<footnote>by mouth</footnote></td><td>500 mg<br/>daily</td></tr>
      <tr><td>Insulin</td><td>stop.<br/>Never</td></tr></tbody></table>"""
    assert shown(markup) == (
        "Drugs\nDrug                 Dose\nMetformin; by mouth  500 mg; daily\n"
        "Insulin              stop. Never\n"
    )


def test_words_in_a_table_but_in_no_cell_are_not_lost():
    assert shown("<table>a<tr>b<td>c</td></tr></table>") == "a\nb  c\n"


@pytest.mark.parametrize(
    "markup",
    [
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<table><tr><td><table><tr><td>a</td></tr></table></td><td>b</td></tr></table>",
        "<table><tr><td>a</td><td>b</td></tr></table>",
    ],
    ids=["one column", "tables in it", "two columns"],
)
def test_a_table_that_only_places_text_is_text(markup):
    assert shown(markup).split() == ["a", "b"]


def test_a_cell_with_pages_of_text_is_text():
    long = "<br/>".join(f"line {number}" for number in range(20))
    text = shown(f"<table><tr><td>a</td><td>{long}</td></tr></table>")
    assert text.startswith("a\nline 0\nline 1\n")


def test_spans_that_are_no_numbers_count_as_one():
    text = shown('<table><tr><td colspan="x">a</td><td rowspan="99999">b</td></tr></table>')
    assert text == "a  b\n"


def test_tables_in_tables_in_tables_take_no_longer_for_it():
    markup = "<table><tr><td>" * 30 + "a" + "</td><td>b</td></tr></table>" * 30
    assert shown(markup).split() == ["a"] + ["b"] * 30
