"""The history of an encounter: what was done, in words, by kind."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.trail import TrailEntry

__all__ = ["Event", "EventKind", "event_of"]


class EventKind(StrEnum):
    """What an entry of the trail is about."""

    FACTS = "facts"
    DOCUMENTS = "documents"
    CODES = "codes"
    QUERIES = "queries"
    AUDIT = "audit"
    WORK = "work"
    LOOKS = "looks"


@dataclass(frozen=True, slots=True)
class Event:
    """An entry of the trail as it is told, without the hashes that seal it."""

    entry: TrailEntry
    kind: EventKind

    @property
    def words(self) -> str:
        """Return what was done in a line."""
        act = self.entry.act
        said = f"{act.action}: {act.details}" if act.details else act.action
        return said[:1].upper() + said[1:]


# A word of the action tells the kind; the first one that fits counts.
_WORDS = (
    ("query", EventKind.QUERIES),
    ("audit", EventKind.AUDIT),
    ("worklist", EventKind.WORK),
    ("time", EventKind.WORK),
    ("viewed", EventKind.LOOKS),
    ("read ", EventKind.LOOKS),
    ("exported", EventKind.LOOKS),
    ("sheet", EventKind.CODES),
    ("charge", EventKind.CODES),
    ("code", EventKind.CODES),
    ("document", EventKind.DOCUMENTS),
    ("highlight", EventKind.DOCUMENTS),
)


def event_of(entry: TrailEntry) -> Event:
    """Tell what an entry of the trail is about; what no word tells are facts."""
    action = entry.act.action
    found = (kind for word, kind in _WORDS if word in action)
    return Event(entry, next(found, EventKind.FACTS))
