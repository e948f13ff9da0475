import pytest

from app.charts.plain.paper import Paper
from app.charts.unreadable import UnreadableError
from app.charts.web import html_tree as module
from app.charts.web.html_tree import html_tree
from app.charts.web.narrative import write_narrative


def shown(markup):
    paper = Paper()
    write_narrative(html_tree(markup), paper)
    return paper.text()


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one<p>two", "one\n\ntwo\n"),
        ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "- a\n- b\n  - c\n- d\n"),
        ("<table><tr><td>a<td>b<tr><td>c<td>d</table>", "a  b\nc  d\n"),
        ("<dl><dt>A1c<dd>6.8<dt>BP<dd>120</dl>", "A1c\n6.8\nBP\n120\n"),
        ("a<br>b<BR/>c</br>", "a\nb\nc\n"),
        ("&lt;5 mg&nbsp;&amp; caf&eacute; &#x2013;", "<5 mg & café –\n"),
        ("<b>one</i></b> two</div>", "one two\n"),
        ("<!-- hidden --><?xml x?><!DOCTYPE html>words", "words\n"),
        ("<script>if (a<b) alert('x')</script>words", "words\n"),
        ("<select><option>a<option>b</select>", "a\nb\n"),
        ("<img alt='ECG' src=x>", "[picture: ECG]\n"),
        ("BP < 120 and > 80", "BP < 120 and > 80\n"),
        ("<div><p>a<div>b</div></div>", "a\n\nb\n"),
    ],
)
def test_pages_are_read_as_leniently_as_browsers_do(markup, text):
    assert shown(markup) == text


def test_what_is_nested_too_deep_is_laid_flat_and_not_lost():
    assert shown("<div>" * 5_000 + "words" + "</div>" * 5_000) == "words\n"


def test_more_elements_than_a_chart_has_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_ELEMENTS", 2)
    with pytest.raises(UnreadableError, match="more than 2 elements"):
        html_tree("<p><p><p>")
