"""What is kept of a table of procedures."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_called
from app.codebooks.receiving.received import Member
from tests.codebooks.policies.mcd_made import member

ROW = ("5", "1", "9990T", "3", "1", "", "2031-01-01", "Invented words, long", "Invented")


@pytest.mark.parametrize("family", ["article", "lcd"])
def test_no_descriptor_is_kept(family):
    received = member(f"{family}_x_hcpc_code", [ROW])
    kind = kind_called(f"{family}.{family}_x_hcpc_code")
    kept = kind.keeps(received)
    assert b"Invented" in received.content
    assert b"Invented" not in kept
    assert kind.recognises(Member(received.name, kept))
    assert kind.read(Member(received.name, kept)) == kind.read(received)


def test_a_cut_table_is_refused():
    received = member("article_x_hcpc_code", [ROW])
    kind = kind_called("article.article_x_hcpc_code")
    with pytest.raises(BrokenReleaseError, match="ends within a line"):
        kind.keeps(Member(received.name, received.content[:-20]))


def test_other_tables_are_kept_as_received():
    received = member("article", [])
    assert kind_called("article.article").keeps(received) == received.content
