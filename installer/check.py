"""Set up for development and run every check and test; continuous integration does the same."""

import argparse
import time
from collections.abc import Iterable, Sequence

from installer import libraries
from installer.console import plainly, say
from installer.set_up import set_up
from installer.stamp import DEVELOPMENT
from installer.steps import Step, steps

__all__ = ["arguments", "chosen_steps", "main", "run"]

NAMES = ("format", "lint", "types", "layers", "books", "fork", "tests", "floors")


def main(words: Sequence[str]) -> int:
    """Run ``installer/test.py`` with its command line; give the exit status."""
    return plainly(lambda: check(arguments(words)))


def arguments(words: Sequence[str]) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        prog="test.py", description="Set Coderdesk up for development and run every check."
    )
    parser.add_argument("--only", action="append", choices=NAMES, help="only this (repeatable)")
    parser.add_argument("--fast", action="store_true", help="leave out the fork of Whoosh")
    parser.add_argument("--keep-going", action="store_true", help="run the rest after a failure")
    return parser.parse_args(words)


def check(chosen: argparse.Namespace) -> int:
    """Do what the command line asks for; give 0 when every check passed."""
    environment = set_up(DEVELOPMENT, libraries.QT + libraries.TESTS)
    wanted = chosen_steps(steps(environment), chosen.only, fast=chosen.fast)
    begun = time.monotonic()
    failed = run(wanted, keep_going=chosen.keep_going)
    verdict = f"Failed: {', '.join(failed)}." if failed else "Every check passed."
    say(f"{verdict} {time.monotonic() - begun:.0f} s")
    return 1 if failed else 0


def chosen_steps(every: Iterable[Step], only: Sequence[str] | None, *, fast: bool) -> list[Step]:
    """Pick the checks to run: those named, else all, without the slow ones if it is to be fast."""
    if only:
        return [step for step in every if step.name in only]
    return [step for step in every if not (fast and step.is_slow)]


def run(wanted: Iterable[Step], *, keep_going: bool) -> list[str]:
    """Run the checks one after the other; name those that failed."""
    failed = []
    for step in wanted:
        say(f"{step.name}: {step.shows} ...")
        begun = time.monotonic()
        passed = step.passes()
        say(f"{step.name}: {'passed' if passed else 'FAILED'} in {time.monotonic() - begun:.1f} s")
        if not passed:
            failed.append(step.name)
            if not keep_going:
                break
    return failed
