"""Runs one command and prints its outcome."""

import argparse
from collections.abc import Callable

from app.cli import codebooks, encounters, lookup, read, report, search
from app.cli.house import House
from app.cli.outcome import CommandError, Exit, Outcome, as_json, complain, say

__all__ = ["run"]


def run(wish: argparse.Namespace, house: House) -> int:
    """Do what was asked for, print the answer and return the exit code."""
    try:
        outcome = _outcome(wish, house)
    except CommandError as error:
        complain(str(error))
        return error.code
    if outcome is None:
        return Exit.DONE
    _show(outcome, json=wish.json)
    return outcome.code


def _outcome(wish: argparse.Namespace, house: House) -> Outcome | None:
    if wish.command == "search" and wish.batch is not None:
        search.searched_batch(house, wish.batch, _search_wish(wish))
        return None
    return _WORK[(wish.command, getattr(wish, "action", None))](wish, house)


def _show(outcome: Outcome, *, json: bool) -> None:
    if json:
        say(as_json(outcome.value))
    elif outcome.text:
        say(outcome.text)
    if outcome.complaint:
        complain(outcome.complaint)


def _search_wish(wish: argparse.Namespace) -> search.Wish:
    return search.Wish(wish.on, wish.system, wish.limit, wish.billable)


def _tour(wish: argparse.Namespace, house: House) -> Outcome:
    # Only the tour shows windows: the other commands start without Qt.
    from app.cli import tour  # noqa: PLC0415

    return tour.taken(house, wish.out)


def _reference(_wish: argparse.Namespace, house: House) -> Outcome:
    house.index()
    generation = str(house.books().generation)
    return Outcome({"path": generation}, f"Code books: {generation}")


_Work = Callable[[argparse.Namespace, House], Outcome]
_WORK: dict[tuple[str, str | None], _Work] = {
    ("codebooks", "list"): lambda _wish, house: codebooks.listed(house),
    ("lookup", None): lambda wish, house: lookup.looked_up(house, wish.code, wish.on, wish.system),
    ("search", None): lambda wish, house: search.searched(house, wish.query, _search_wish(wish)),
    ("read", None): lambda wish, _house: read.read_file(wish.file),
    ("encounter", "import"): lambda wish, house: encounters.imported(house, wish.file),
    ("encounter", "list"): lambda _wish, house: encounters.listed(house),
    ("encounter", "show"): lambda wish, house: encounters.shown(house, wish.id),
    ("encounter", "export"): lambda wish, house: encounters.exported(house, wish.id),
    ("report", "claim-summary"): lambda wish, house: report.claim_summary(house, wish.id, wish.out),
    ("tour", None): _tour,
    ("reference", None): _reference,
}
