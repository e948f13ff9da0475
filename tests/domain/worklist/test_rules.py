from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.worklist.rules import (
    Comparison,
    Field,
    Rule,
    RuleError,
    choices_of,
    rules_of,
    text_of,
)

IS, IS_NOT, OVER, UNDER = Comparison
_WORDY = (Field.WORDS, Field.PAYER, Field.PROVIDER)


@st.composite
def rule_values(draw):
    field = draw(st.sampled_from(Field))
    if choices_of(field):
        value = ",".join(draw(st.lists(st.sampled_from(choices_of(field)), min_size=1)))
    elif field in _WORDY:
        value = draw(st.text(alphabet="aor-: 5,é|", min_size=1).filter(lambda t: t.strip(" ,")))
    else:
        return Rule(field, draw(st.sampled_from([OVER, UNDER])), str(draw(st.integers(0, 999999))))
    return Rule(field, draw(st.sampled_from([IS, IS_NOT])), value)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("status:new,review", [Rule(Field.STATUS, IS, "new,review")]),
        ("-payer:medicare", [Rule(Field.PAYER, IS_NOT, "medicare")]),
        ("Age>5 time<30", [Rule(Field.AGE, OVER, "5"), Rule(Field.TIME, UNDER, "30")]),
        ("due:2026-03-20", [Rule(Field.DUE, IS, "2026-03-20")]),
        (
            "has:unread or -oda",
            [Rule(Field.HAS, IS, "unread"), Rule(Field.WORDS, IS_NOT, "oda", is_or=True)],
        ),
        ('"or" zimmer', [Rule(Field.WORDS, IS, "or"), Rule(Field.WORDS, IS, "zimmer")]),
        ("or oda or", [Rule(Field.WORDS, IS, "oda")]),
        ('"" - "  "', []),
    ],
)
def test_a_filter_is_read_as_rules(text, rules):
    assert rules_of(text) == tuple(rules)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("stats:new", "there is no rule “stats:”; rules are status, priority"),
        ("status>new", "there is no rule “status>”"),
        ("status:gone", "“status:” takes open, new, review"),
        ("status:", "“status:” takes open"),
        ("payer:", "“payer:” takes a part of the name"),
        ("due:2026-13-01", "“due:” takes overdue, today"),
        ("age:5", "“age” takes a number, such as age>5"),
        ("age>old", "“age” takes a number"),
    ],
)
def test_a_rule_that_cannot_be_read_says_what_it_takes(text, says):
    with pytest.raises(RuleError, match=says):
        rules_of(text)


def test_a_rule_is_checked_when_it_is_made():
    with pytest.raises(RuleError, match="takes a part of the name"):
        Rule(Field.PAYER, OVER, "medicare")
    with pytest.raises(RuleError, match="a rule of words takes one"):
        Rule(Field.WORDS, IS, ' "')


@settings(max_examples=80)
@given(st.lists(st.tuples(rule_values(), st.booleans()), max_size=4))
def test_rules_that_are_written_are_read_again(made):
    rules = tuple(
        Rule(rule.field, rule.comparison, rule.value, is_or and place > 0)
        for place, (rule, is_or) in enumerate(made)
    )
    assert rules_of(text_of(rules)) == rules


@settings(max_examples=50)
@given(st.text(alphabet='abz:<>-," 5', max_size=30))
def test_any_text_is_read_or_refused(text):
    with suppress(RuleError):
        rules = rules_of(text)
        assert rules_of(text_of(rules)) == rules
