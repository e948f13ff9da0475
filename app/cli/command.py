"""Runs one command and prints its outcome.

Each command loads only what it needs: a code is looked up in less time than the other commands'
libraries take to load.
"""
# ruff: noqa: PLC0415

import argparse
from collections.abc import Callable

from app.cli.house import House
from app.cli.outcome import CommandError, Exit, Outcome, as_json, complain, say

__all__ = ["run"]


def run(wish: argparse.Namespace, house: House) -> int:
    """Do what was asked for, print the answer and return the exit code."""
    try:
        outcome = _WORK[(wish.command, getattr(wish, "action", None))](wish, house)
        if outcome is None:
            return Exit.DONE
        _show(outcome, json=wish.json)
    except CommandError as error:
        complain(str(error))
        return error.code
    return outcome.code


def _show(outcome: Outcome, *, json: bool) -> None:
    if json:
        say(as_json(outcome.value))
    elif outcome.text:
        say(outcome.text)
    if outcome.complaint:
        complain(outcome.complaint)


def _codebooks(wish: argparse.Namespace, house: House) -> Outcome:
    from app.cli import codebooks
    from app.codebooks.receiving.wish import Wish

    if wish.action == "import":
        asked = Wish(wish.path, wish.as_of, wish.licensed, wish.mapped, wish.fragment)
        return codebooks.imported(house, asked)
    if wish.action == "get":
        return codebooks.got(house, wish.system, wish.base_url)
    if wish.action == "diff":
        return codebooks.compared(house, wish.system, wish.old, wish.new)
    return codebooks.listed(house)


def _lookup(wish: argparse.Namespace, house: House) -> Outcome:
    from app.cli import lookup

    return lookup.looked_up(house, wish.code, wish.on, wish.system)


def _search(wish: argparse.Namespace, house: House) -> Outcome | None:
    from app.cli import search

    asked = search.Wish(wish.on, wish.system, wish.limit, wish.billable)
    if wish.batch is None:
        return search.searched(house, wish.query, asked)
    search.searched_batch(house, wish.batch, asked)
    return None


def _read(wish: argparse.Namespace, _house: House) -> Outcome:
    from app.cli import read

    return read.read_file(wish.file)


def _suggest(wish: argparse.Namespace, house: House) -> Outcome | None:
    from app.cli import suggest

    asked = suggest.Wish(wish.setting, wish.on)
    if wish.batch is None:
        return suggest.suggested(house, wish.file, asked)
    suggest.suggested_batch(house, wish.batch, asked)
    return None


def _assert(wish: argparse.Namespace, _house: House) -> None:
    from app.cli import assertion

    assertion.asserted_batch(wish.batch)


def _encounter(wish: argparse.Namespace, house: House) -> Outcome:
    from app.cli import encounters

    if wish.action == "import":
        return encounters.imported(house, wish.file)
    if wish.action == "list":
        return encounters.listed(house)
    told = encounters.shown if wish.action == "show" else encounters.exported
    return told(house, wish.id)


def _report(wish: argparse.Namespace, house: House) -> Outcome:
    from app.cli import report

    return report.claim_summary(house, wish.id, wish.out)


def _tour(wish: argparse.Namespace, house: House) -> Outcome:
    from app.cli import tour

    return tour.taken(house, wish.out)


def _bench(wish: argparse.Namespace, house: House) -> Outcome:
    from app.bench.bench import Plan
    from app.bench.queries import Material
    from app.cli import bench

    material = Material(wish.material, wish.releases)
    plan = Plan(frozenset(wish.only), wish.asked, wish.every, wish.on, material)
    return bench.measured(house, plan)


def _reference(_wish: argparse.Namespace, house: House) -> Outcome:
    house.index()
    generation = str(house.books().generation)
    return Outcome({"path": generation}, f"Code books: {generation}")


_Work = Callable[[argparse.Namespace, House], Outcome | None]
_WORK: dict[tuple[str, str | None], _Work] = {
    ("codebooks", "list"): _codebooks,
    ("codebooks", "import"): _codebooks,
    ("codebooks", "get"): _codebooks,
    ("codebooks", "diff"): _codebooks,
    ("lookup", None): _lookup,
    ("search", None): _search,
    ("read", None): _read,
    ("suggest", None): _suggest,
    ("assert", None): _assert,
    ("encounter", "import"): _encounter,
    ("encounter", "list"): _encounter,
    ("encounter", "show"): _encounter,
    ("encounter", "export"): _encounter,
    ("report", "claim-summary"): _report,
    ("tour", None): _tour,
    ("bench", None): _bench,
    ("reference", None): _reference,
}
