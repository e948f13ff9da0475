"""The package msdrg, which few users need: it is asked for when it is used, never before."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.codebooks.errors import CodeBooksError

__all__ = ["InpatientExtraMissingError", "editor", "grouper"]


class InpatientExtraMissingError(CodeBooksError):
    """The package that groups and edits inpatient stays is not installed."""


@contextmanager
def grouper() -> Iterator[Any]:
    """Open the grouper and close it again.

    Raises:
        InpatientExtraMissingError: it is not installed, or not made for this machine.
    """
    with _opened("MsdrgGrouper") as opened:
        yield opened


@contextmanager
def editor() -> Iterator[Any]:
    """Open the Medicare Code Editor and close it again.

    Raises:
        InpatientExtraMissingError: it is not installed, or not made for this machine.
    """
    with _opened("MceEditor") as opened:
        yield opened


def _opened(name: str) -> Any:
    try:
        import msdrg  # type: ignore[import-not-found, unused-ignore]  # noqa: PLC0415

        # It opens its library here, not with the import.
        return getattr(msdrg, name)()
    except (ImportError, OSError) as error:
        raise InpatientExtraMissingError(
            "Grouping inpatient stays needs an extra that is not installed here: run “pip install "
            "--require-hashes -r requirements-inpatient.lock” in the environment of Coderdesk; "
            "nothing else needs it."
        ) from error
