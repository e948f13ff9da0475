import pytest

from app.charts.plain.paper import Paper
from app.charts.web.narrative import write_narrative
from app.charts.web.set_lines import lines_kept
from app.charts.xml import xml_tree

LONG = "The patient was seen today for follow-up of type 2 diabetes and of"


def shown(markup):
    paper = Paper()
    write_narrative(lines_kept(xml_tree(f"<text>{markup}</text>".encode())), paper)
    return paper.text()


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<content>HPI:\n Cough\n\n PLAN:\n Rest</content>", "HPI:\nCough\n\nPLAN:\nRest\n"),
        ("<paragraph>one\n   two</paragraph>", "one two\n"),
        (
            f"<paragraph>Note.\n{LONG}\n hypertension.\n</paragraph>",
            f"Note.\n{LONG} hypertension.\n",
        ),
        ("<paragraph>a <content>b</content>\n   c\n   d\n   e</paragraph>", "a b c\nd\ne\n"),
        ("<pre>a\n  b\nc</pre>", "a\n  b\nc\n"),
        ("<table><tr><td>a\n b\n c</td><td>d</td></tr></table>", "a b c  d\n"),
    ],
    ids=["set", "two lines", "sentence", "behind markup", "shown as set", "table"],
)
def test_line_ends_set_by_hand_are_kept(markup, text):
    assert shown(markup) == text
