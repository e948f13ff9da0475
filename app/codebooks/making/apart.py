"""Long work on code books in a process of its own, so that a window beside it stays smooth."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from app.codebooks.errors import CodeBooksError, NoReferenceError
from app.codebooks.progress import Progress

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

__all__ = ["apart", "run"]

_Result = TypeVar("_Result")
# Seconds between two looks whether the work was cancelled.
_PATIENCE = 0.1


def apart(work: Callable[[Progress], _Result], progress: Progress) -> _Result:
    """Run ``work`` in another process and return its result; both must be picklable.

    ``progress`` is called with every step, and again while one lasts: what it raises ends the
    process. What a killed build has left is cleared by the next one.

    Raises:
        CodeBooksError: what the work raised, or that its process has ended.
    """
    # Loaded only here: a code is looked up in less time than that takes.
    from multiprocessing import get_context  # noqa: PLC0415

    context = get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=run, args=(work, sender), daemon=True)
    process.start()
    sender.close()
    try:
        return cast("_Result", _outcome(receiver, progress))
    except EOFError as error:
        raise NoReferenceError(
            "The process that was building the code books has ended: try again."
        ) from error
    finally:
        process.kill()
        process.join()
        receiver.close()


def run(work: Callable[[Progress], object], sender: "Connection") -> None:
    """Do the work and send its steps and its result, or what was wrong; called in the process."""
    try:
        result = work(lambda *step: sender.send(("step", step)))
    except CodeBooksError as error:
        sender.send(("failed", error))
    else:
        sender.send(("done", result))


def _outcome(receiver: "Connection", progress: Progress) -> object:
    step = ("Starting", 0, 1)
    while True:
        progress(*step)
        if receiver.poll(_PATIENCE):
            kind, told = receiver.recv()
            if kind == "done":
                return told
            if kind == "failed":
                raise told
            step = told
