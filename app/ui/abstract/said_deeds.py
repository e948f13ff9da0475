"""What a coder does with a thing said: correct it, take that back, make a rule of it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.abstracting.said_places import SaidPlace
from app.domain.reading.abstracts import Correction, OwnRule
from app.domain.reading.assertions import Assertion
from app.ui.abstract.reading_room import ReadingRoom
from app.ui.abstract.said_offer import Offer

__all__ = ["SaidDeeds"]


class SaidDeeds(QObject):
    """Has it kept by the room; ``offered`` carries the rule that a correction may become."""

    offered = Signal(Offer)
    withdrawn = Signal()

    def __init__(self, room: ReadingRoom, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room

    def correct(self, places: Sequence[SaidPlace], assertion: Assertion) -> None:
        """Have the words of places stand otherwise; those that stand so already are left."""
        wrong = [each for each in places if each.said.assertion is not assertion]
        made = [Correction(each.span, each.said.text, assertion) for each in wrong]
        if not made:
            return
        self._room.do(lambda feature: feature.correct(*made))
        first = wrong[0].said
        self.offered.emit(Offer(first.text, first.section, assertion))

    def offer_rule(self, place: SaidPlace) -> None:
        """Offer to make a rule of a correction that was made before."""
        if place.correction is not None:
            said = place.said
            self.offered.emit(Offer(said.text, said.section, place.correction.assertion))

    def take_back(self, places: Sequence[SaidPlace]) -> None:
        """Have the words of places stand again as they are read."""
        numbers = {each.correction.id for each in places if each.correction is not None}
        if numbers:
            self._room.do(lambda feature: feature.take_back(*sorted(numbers)))
            self.withdrawn.emit()

    def forget(self, correction: Correction) -> None:
        """Take one correction back."""
        self._room.do(lambda feature: feature.take_back(correction.id))

    def keep_rule(self, offer: Offer) -> None:
        """Make a rule of a correction."""
        self._room.do(
            lambda feature: feature.keep_rule(offer.words, offer.section, offer.assertion)
        )

    def drop_rule(self, rule: OwnRule) -> None:
        """Take a rule away."""
        self._room.do(lambda feature: feature.drop_rule(rule.id))
