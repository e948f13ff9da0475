import pytest

from app.domain.reading.abstracts import AbstractError, Judgement, OwnRule, Verdict, fared
from app.domain.reading.assertions import Assertion


def test_verdicts_are_counted_with_their_reasons():
    found = fared(
        [
            Judgement("A05", Verdict.ACCEPTED),
            Judgement("A06", Verdict.REJECTED, "not treated"),
            Judgement("A07", Verdict.REJECTED, "history"),
            Judgement("A08", Verdict.REJECTED, "history"),
            Judgement("A09", Verdict.NOT_HERE),
        ]
    )
    assert (found.accepted, found.rejected, found.not_here) == (1, 3, 1)
    assert found.reasons == (("history", 2), ("not treated", 1))
    assert found.share == pytest.approx(0.2)


def test_there_is_no_share_of_nothing():
    assert fared([]).share is None


@pytest.mark.parametrize("words", ["", "  ", "w" * 201], ids=["none", "blanks", "too many"])
def test_a_rule_is_about_a_few_words(words):
    with pytest.raises(AbstractError):
        OwnRule(words, "", Assertion.ABSENT)
