from dataclasses import dataclass, field
from datetime import date

import pytest

from app.codebooks.asking.families import siblings
from app.domain.codes import System
from app.domain.printed.families import Side
from app.suggestions.choosing.once_asked import OnceAsked

ON = date(2026, 3, 12)
CM = System.ICD_10_CM


@dataclass
class Counted:
    """Code books that count how often they are asked."""

    books: object
    asked: list = field(default_factory=list)

    def entry(self, *what):
        self.asked.append(what)
        return self.books.entry(*what)

    def ask(self, *what):
        self.asked.append(what)
        return self.books.ask(*what)


@pytest.fixture
def counted(real):
    return Counted(real.books)


def test_what_a_code_is_is_asked_once(real, counted):
    books = OnceAsked(counted)
    first = [books.entry(code, ON, CM) for code in ("I10", "E11.9", "I10")]
    assert first == [real.books.entry(code, ON, CM) for code in ("I10", "E11.9", "I10")]
    assert len(counted.asked) == 2


def test_each_day_is_asked_for_itself(counted):
    books = OnceAsked(counted)
    titles = {books.entry("I10", day, CM).status for day in (ON, date(1999, 1, 1))}
    assert len(titles) == len(counted.asked) == 2


def test_a_set_of_rules_is_asked_once_for_each_thing(real, counted):
    books = OnceAsked(counted)
    for code in ("H92.01", "H92.02", "H92.01"):
        assert books.ask(CM, siblings, code, ON) == real.books.ask(CM, siblings, code, ON)
    assert len(counted.asked) == 2


def test_what_is_no_code_is_refused_each_time(counted):
    books = OnceAsked(counted)
    for _ in range(2):
        with pytest.raises(ValueError, match="is not written like"):
            books.entry("?", ON, CM)


def test_a_side_is_looked_up_once(look):
    seen = look("HPI: ear pain.")
    counted = Counted(seen.loaded)
    object.__setattr__(seen, "loaded", counted)
    assert [seen.sided("H92.09", side) for side in (Side.LEFT, Side.RIGHT, Side.LEFT)] == [
        ["H92.02"],
        ["H92.01"],
        ["H92.02"],
    ]
    assert len(counted.asked) == 2
