"""What the set-up says while it works, and the one way in which it fails."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["SetUpError", "plainly", "say", "step", "warn"]

INTERRUPTED = 130


class SetUpError(Exception):
    """Something on this machine stands in the way: one plain line with the mend."""


def say(line: str) -> None:
    """Print one line at once, in order with what the programs called print themselves."""
    print(line, flush=True)


def warn(line: str) -> None:
    """Print one line for the user to act on."""
    print(line, file=sys.stderr, flush=True)


@contextmanager
def step(what: str) -> Iterator[None]:
    """Say what is being done, and how many seconds it took."""
    say(f"{what} ...")
    begun = time.monotonic()
    yield
    say(f"  done in {time.monotonic() - begun:.1f} s")


def plainly(work: Callable[[], int]) -> int:
    """Do the work; what stands in its way becomes one line and an exit status."""
    try:
        return work()
    except SetUpError as error:
        warn(str(error))
        return 1
    except KeyboardInterrupt:
        warn("Stopped. Start again at any time: what is half done is done anew.")
        return INTERRUPTED
