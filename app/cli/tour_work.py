"""The coder's work on a sample, done as the window would do it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.cli.outcome import CommandError
from app.cli.tour_plan import Asking, Stop
from app.desk import Desk
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Evidence
from app.domain.encounter import Encounter
from app.domain.queries import Indicator, Option, QueryDraft, QueryFormat
from app.domain.sheet import Line, letter
from app.encounters.quotes import located

__all__ = ["Visit"]


@dataclass(frozen=True, slots=True)
class Visit:
    """One sample in the work file, and the plan for it."""

    desk: Desk
    id: int
    stop: Stop

    def give_codes(self) -> None:
        """Give each diagnosis with its evidence, and enter the service lines."""
        for position, finding in enumerate(self.stop.findings):
            self.desk.coding.give(self.id, finding.code, self._evidence(finding.quotes))
            if finding.poa is not None:
                self.desk.coding.set_poa(self.id, position, finding.poa)
        for line in self._lines():
            self.desk.coding.add_line(self.id, line)

    def ask(self) -> list[int]:
        """Draft and send the query of the plan, if it has one, and return its id."""
        if self.stop.asking is None:
            return []
        query, _ = self.desk.queries.draft(self.id, self._draft(self.stop.asking))
        self.desk.queries.send(query)
        return [query]

    def audit(self) -> None:
        """Answer the items of the checklist that the plan answers."""
        for item, verdict in self.stop.verdicts:
            self.desk.audit.answer(self.id, item, verdict, "")

    def charge(self) -> None:
        """Enter the charges of the service lines."""
        for position, service in enumerate(self.stop.services):
            self.desk.claims.set_charge(self.id, position, service.charge)

    def _encounter(self) -> Encounter:
        return self.desk.encounters.open(self.id)

    def _lines(self) -> Iterator[Line]:
        encounter = self._encounter()
        letters = [letter(position) for position in range(len(encounter.sheet.diagnoses))]
        for service in self.stop.services:
            yield Line(
                service.code,
                service.modifiers,
                pointers=tuple(letters.index(pointer) for pointer in service.pointers),
                on=encounter.facts.service_from,
                evidence=self._evidence(service.quotes),
            )

    def _evidence(self, quotes: Iterable[str]) -> tuple[Evidence, ...]:
        return tuple(self._found(quote)[1] for quote in quotes)

    def _found(self, quote: str) -> tuple[DocumentHead, Evidence]:
        for head in self._encounter().documents:
            span = located(quote, self.desk.charts.document(head.id), head.id)
            if span is not None:
                return head, Evidence(quote, span)
        raise CommandError(f"The sample “{self.stop.sample}” does not say “{quote}”.")

    def _draft(self, asking: Asking) -> QueryDraft:
        supporting = tuple(self._indicator(quote) for quote in asking.quotes)
        contrary = (replace(self._indicator(quote), contrary=True) for quote in asking.contrary)
        return QueryDraft(
            title=asking.title,
            format=QueryFormat(asking.format),
            reason=asking.reason,
            question=asking.question,
            to=asking.to,
            indicators=(*supporting, *contrary),
            options=_options(asking),
        )

    def _indicator(self, quote: str) -> Indicator:
        head, evidence = self._found(quote)
        return Indicator(quote, head.title, head.date, evidence.span)


def _options(asking: Asking) -> tuple[Option, ...]:
    indicators = tuple(range(len(asking.quotes)))
    return tuple(
        Option(text, indicators if place < asking.supported else ())
        for place, text in enumerate(asking.options)
    )
