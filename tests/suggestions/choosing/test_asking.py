from dataclasses import dataclass, field
from datetime import date

import pytest

from app.suggestions.choosing.asking import Asked
from app.suggestions.choosing.choosing import Chooser
from app.suggestions.kinds.past import history_of

ON = date(2026, 3, 12)


@dataclass
class Counted:
    """A search index that counts how often it is asked."""

    index: object
    asked: list = field(default_factory=list)

    def find(self, *what, **how):
        self.asked.append(what)
        return self.index.find(*what, **how)


def test_words_that_come_back_are_asked_once_and_heeded_each_time(real):
    counted, heeded = Counted(real.index), []
    asked = Asked(counted, lambda: heeded.append(1))
    first, again = (asked.hits("gout", ON) for _ in range(2))
    assert first == again
    assert first[0].code == "M10.9"
    assert asked.hits("gout", date(2025, 3, 12)) == first
    assert (len(counted.asked), len(heeded)) == (2, 3)


def test_whole_wordings_are_the_first_of_what_is_found(real):
    asked = Asked(real.index)
    words = "cough of the lighthouse"
    assert asked.hits(words, ON, is_whole=True) == ()
    assert {each.via for each in asked.hits(words, ON)} == {"partial"}
    whole = asked.hits("essential hypertension", ON, is_whole=True)
    assert whole
    assert whole == asked.hits("essential hypertension", ON)[: len(whole)]


@pytest.mark.parametrize("words", ["gout", "mild asthma", "breast cancer", "falls", "a rash"])
def test_a_history_is_that_of_all_that_the_search_finds(real, words):
    chooser = Chooser(Asked(real.index), ON)
    full = chooser.as_said(f"personal history of {words}")
    found = history_of(words, chooser)
    is_history = full is not None and full.code.startswith(("Z85", "Z86", "Z87", "Z91"))
    assert (found and found.code) == (full.code if full and is_history else None)


def test_words_of_one_problem_are_not_looked_for_apart(real):
    words = "UTI w/ gout"
    apart = {each.code for each in real.index.find(words, ON, limit=8, billable_only=True).hits}
    together = [each.code for each in Asked(real.index).hits(words, ON)]
    assert "M10.9" in apart
    assert together[0] == "N39.0"
