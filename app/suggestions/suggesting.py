"""From a chart to the codes that it supports."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from app.codebooks import CodeBooks
from app.domain.books import Status
from app.domain.codes import System
from app.domain.reading.assertions import Assertion
from app.domain.reading.suggestions import ChartGap, Said, Suggested, Suggestion
from app.reading.concepts import Concepts
from app.suggestions.cautions import cautioned
from app.suggestions.choosing.asking import Asked, Index, unheeded
from app.suggestions.choosing.choosing import Chooser
from app.suggestions.choosing.episode import in_its_episode
from app.suggestions.choosing.excluded import without_excluded
from app.suggestions.choosing.meant import as_meant
from app.suggestions.choosing.noted import is_wanted
from app.suggestions.choosing.open_sides import without_open_sides
from app.suggestions.choosing.placed import placed
from app.suggestions.choosing.specified import specified
from app.suggestions.finding import Finding, merged
from app.suggestions.from_problems import from_problems
from app.suggestions.from_statements import from_statements
from app.suggestions.gaps.doubted import doubted
from app.suggestions.gaps.gaps import gaps
from app.suggestions.kinds.adenomas import by_the_polyps_site
from app.suggestions.kinds.how_injured import how_injured, is_injured
from app.suggestions.kinds.linked import linked
from app.suggestions.kinds.long_term import is_control, long_term
from app.suggestions.kinds.pregnancy import complicating
from app.suggestions.kinds.statuses import statuses
from app.suggestions.kinds.values import body_mass, elevated_pressure
from app.suggestions.kinds.visits import examined, vaccinated, visit
from app.suggestions.pending import until_answered
from app.suggestions.ranking import Further, ranked
from app.suggestions.rules import combined, identified, without_integral
from app.suggestions.telling.chart import Chart
from app.suggestions.telling.look import Look
from app.suggestions.telling.pages import Pages
from app.suggestions.telling.patient import sex_of
from app.suggestions.telling.problems import assessments
from app.suggestions.telling.reasons import as_reason
from app.suggestions.wish import ChartWish
from app.vocabulary.vocabulary import Vocabulary

__all__ = ["Suggester", "said_of"]

_MOST_CANDIDATES, _MOST_PLACES = 20, 2


@dataclass(frozen=True, slots=True)
class Suggester:
    """Reads charts with the code books, the search and the vocabulary of this program.

    ``heed`` is called before the search is asked for a code, and may end the reading.
    """

    books: CodeBooks
    index: Index
    concepts: Concepts
    vocabulary: Vocabulary
    heed: Callable[[], object] = unheeded
    _asked: Asked = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Ask the search each thing once, for all charts together."""
        object.__setattr__(self, "_asked", Asked(self.index, self.heed))

    def suggested(self, wish: ChartWish) -> Suggested:
        """Return what a chart says, and the diagnosis codes that it supports on a date.

        What the coder has corrected goes before what was read.
        """
        joined = Pages(wish.pages)
        read = Chart.read(joined.text, self.concepts, self.vocabulary, wish.on)
        return self.supported(read.corrected(wish.corrections, joined), joined, wish)

    def supported(self, chart: Chart, joined: Pages, wish: ChartWish) -> Suggested:
        """Return what a chart says that was read, and the codes that it supports on a date."""
        setting, on = wish.setting, wish.on
        look = Look(chart, Chooser(self._asked, on, sex_of(chart.text)), self.books, setting, on)
        kept, further = _codes(look)
        kept = cautioned(kept, look, joined, wish.doubtful)
        return Suggested(
            said_of(chart, joined),
            tuple(_suggestions(kept, look)),
            tuple(_suggestions(further, look)),
            tuple(_placed(gaps(chart, kept, self.books, setting, on), joined)),
        )


def _codes(look: Look) -> tuple[list[Finding], list[Finding]]:
    chart = look.chart
    is_concluded = bool(assessments(chart.sections))
    first = specified(list(from_problems(look)), look) or _concluded(look)
    if not is_concluded:
        first += [use for use, lasts in long_term(look) if lasts]
    first = as_meant(by_the_polyps_site(first, look), chart.text)
    first = linked(combined(merged(without_open_sides(first, look))), look)
    kept, held_back = without_integral(first, partial(is_wanted, look))
    kept, waiting = until_answered(in_its_episode(kept, look), chart)
    held_back += waiting
    sure, further = _beside(kept, look, held_back, is_concluded=is_concluded)
    kept, excluded = without_excluded(merged(complicating(sure, look)), look)
    taken = {each.code for each in (*kept, *excluded)}
    others = [each for each in further if each.code not in taken]
    return kept, [*excluded, *others][:_MOST_CANDIDATES]


def _suggestions(findings: Sequence[Finding], look: Look) -> Iterator[Suggestion]:
    for each in findings:
        entry = look.books.entry(each.code, look.on, System.ICD_10_CM)
        if entry.status is Status.VALID:
            why = as_reason(each.why)
            yield Suggestion(entry.code, entry.title, each.said, why, each.caution)


def _beside(
    kept: Sequence[Finding], look: Look, held_back: Sequence[Finding], *, is_concluded: bool
) -> tuple[list[Finding], list[Finding]]:
    """Return the codes kept with what stands beside them, and further codes.

    Where no assessment concludes, why the patient came, what was noted and how an injury came
    about belong to them.
    """
    readings = list(elevated_pressure(look, kept))
    causes = list(how_injured(look.chart, kept))
    noted = [*kept, *(each for each, is_noted in readings if is_noted and not is_concluded)]
    noted += body_mass(look, noted)
    status = list(statuses(look))
    noted = examined([*noted, *identified(kept, status)], look)
    noted += vaccinated(look, noted)
    reasons = list(visit(look, noted))
    sure = noted if is_concluded else [*reasons, *noted, *causes[: is_injured(kept)]]
    told = list(from_statements(look, is_further=True))
    told += [*reasons, *(each for each, _ in readings)]
    uses = [use for use, _ in long_term(look)]
    wanted = [use for use in uses if is_control(use.code, kept)]
    groups = (
        (1.6, list(doubted(look))),
        (1.7, wanted),
        (2.3, list(placed(look, kept))[:_MOST_PLACES]),
        (1.5, held_back),
        (0.95, status),
        (0.9, uses),
    )
    return sure, ranked(sure, Further(told, causes, groups), look)


def _concluded(look: Look) -> list[Finding]:
    """Return what an assessment concludes; a chart without one concludes all that it states.

    Where it concludes only what is uncertain, the signs and symptoms are coded (IV.H).
    """
    chart, stated = look.chart, list(from_statements(look))
    parts = assessments(chart.sections)
    concluded = [each for each in stated if chart.is_assessed(each.said)]
    told = [each for part in parts for _, each in chart.within(part.start, part.end)]
    is_uncertain = any(each.asserted.assertion is Assertion.UNCERTAIN for each in told)
    return concluded if parts and (concluded or not is_uncertain) else stated


def said_of(chart: Chart, pages: Pages) -> tuple[Said, ...]:
    """Return what a chart tells, each with its place on a page.

    First comes what suggestions speak of by its number, then what stands beside.
    """
    return tuple(_said(chart, pages))


def _said(chart: Chart, pages: Pages) -> Iterator[Said]:
    for each in (*chart.told, *chart.beside):
        mention, stands = each.mention, each.asserted
        place = pages.place(mention.start, mention.end)
        words = pages.written(*place)
        code = each.medicine or (each.named.code if each.named else "")
        is_medicine = bool(each.medicine)
        how = (each.section, stands.assertion, stands.by)
        yield Said(*place, words, *how, code, is_medicine, each.kind)


def _placed(found: Iterable[ChartGap], pages: Pages) -> Iterator[ChartGap]:
    for gap in found:
        page, start, end = pages.place(gap.start, gap.end)
        signs = tuple(pages.place(first, last) for _, first, last in gap.indicators)
        yield replace(gap, page=page, start=start, end=end, indicators=signs)
