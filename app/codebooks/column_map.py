"""What the user said of the columns of a table."""

from dataclasses import dataclass

from app.domain.codes import System

__all__ = ["ColumnMap"]


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What the user said of a table whose captions tell too little.

    ``columns`` pairs what is meant with a caption of the file: ``("code", "Reason")``.
    """

    system: System
    columns: tuple[tuple[str, str], ...]
