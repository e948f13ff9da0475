from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.policies.plain_text import one_line, plain_text

_PLAIN = st.text(st.characters(codec="ascii", exclude_categories=("Cc",)), max_size=60)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        pytest.param("Plain words.", "Plain words.", id="no tags"),
        pytest.param("  a\r\n\r\n\r\n\r\nb \t c ", "a\n\nb c", id="gaps and blanks"),
        pytest.param("<p>One</p><p>two&nbsp;&amp; three</p>", "One\n\ntwo & three", id="blocks"),
        pytest.param("a<br>b<BR/>c", "a\nb\nc", id="line breaks"),
        pytest.param("<ul><li>one</li><li>two</li></ul>", "- one\n\n- two", id="lists as lines"),
        pytest.param(
            "<table><tr><td>A05</td><td>Fever</td></tr></table>", "A05 | Fever", id="cells"
        ),
        pytest.param("<b>bold</b><span class='x'>er</span>", "bolder", id="tags within a line"),
        pytest.param("<script>alert('<p>')</script>seen", "seen", id="scripts are gone"),
        pytest.param("<style>p {x: y}</style>seen", "seen", id="styles are gone"),
        pytest.param("a<!-- <p>unseen</p> -->b", "ab", id="comments are gone"),
        pytest.param("a<!-- never ends <p>b", "a", id="comment without end"),
        pytest.param("<![if !x]>a<![endif]><?xml y?>b", "ab", id="declarations are gone"),
        pytest.param("p < 0.05 and > 3 <5 mg> <", "p < 0.05 and > 3 <5 mg> <", id="signs stay"),
        pytest.param("<a href='x", "<a href='x", id="tag without end"),
        pytest.param("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;two", "One\n\ntwo", id="encoded twice"),
        pytest.param("a &lt; b", "a < b", id="a sign alone is no tag"),
        pytest.param("&#xD800;&#0;&nosuch;", "\ufffd\ufffd&nosuch;", id="senseless entities"),
    ],
)
def test_what_is_seen_of_html_is_its_text(html, text):
    assert plain_text(html) == text


def test_a_title_is_one_line():
    assert one_line("<p>Lantern\r\nFever</p> &amp; Tide") == "Lantern Fever & Tide"


@pytest.mark.parametrize("piece", ["<a ", "<a b='", "<!--", "<![if", "</", "<script></", "&#", "<"])
def test_hostile_html_takes_no_longer_than_its_length(piece):
    # A parser that looks for the end of each tag anew would be at it for hours.
    assert len(plain_text(piece * 100_000)) <= len(piece) * 100_000


@settings(max_examples=60, deadline=None)
@given(_PLAIN, st.sampled_from(("b", "span", "font", "sup")))
def test_escaped_text_comes_back_whatever_stands_around_it(text, tag):
    assert plain_text(f"<{tag} a='1'>{escape(text)}</{tag}>") == " ".join(text.split())


@settings(max_examples=80, deadline=None)
@given(st.text(st.sampled_from("<>&;/!-'\"a=p \n[]?#x1"), max_size=80))
def test_any_html_gives_text(html):
    assert isinstance(plain_text(html), str)
