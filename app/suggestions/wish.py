"""What a chart is read for: its pages, where and when the patient was seen, what is known of it."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.encounter import Setting
from app.suggestions.cautions import Doubtful
from app.suggestions.telling.corrections import Corrections

__all__ = ["ChartWish"]


@dataclass(frozen=True, slots=True)
class ChartWish:
    """The texts of the pages of all documents one after the other, on the day of the codes."""

    pages: tuple[str, ...]
    setting: Setting
    on: date
    corrections: Corrections = field(default_factory=Corrections)
    doubtful: Doubtful = field(default_factory=Doubtful)
