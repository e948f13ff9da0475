"""``tour``: the whole main job on the samples, without a display."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from time import perf_counter

from app.cli.house import House
from app.cli.outcome import CommandError, Outcome, hand_over
from app.cli.tour_plan import Stop, read_plan
from app.cli.tour_work import Visit
from app.desk import Desk

__all__ = ["Tour", "taken"]


def taken(house: House, out: Path) -> Outcome:
    """Do the work of a day on the samples in a work file of its own, and tell the steps."""
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{out}: {error.strerror or error}; name another folder") from error
    tour = Tour(house, out)
    tour.take()
    fields = {
        "steps": [{"name": name, "seconds": seconds} for name, seconds in tour.steps],
        "files": tour.files,
    }
    lines = [f"{seconds:7.2f} s  {name}" for name, seconds in tour.steps]
    return Outcome(fields, "\n".join([*lines, *(f"  {out / name}" for name in tour.files)]))


class Tour:
    """The steps taken so far, and the files that they left in the folder."""

    def __init__(self, house: House, out: Path) -> None:
        self.steps: list[tuple[str, float]] = []
        self.files: list[str] = []
        self._house = house
        self._out = out

    def take(self) -> None:
        """Take every step in the order of a coder's day."""
        with self._step("open the code books"):
            self._house.index()
        with self._step("import the sample encounters"):
            visits = self._import(self._new_desk())
        with self._step("read the charts"):
            for visit in visits:
                _read(visit)
        with self._step("search for the codes"):
            for visit in visits:
                self._search(visit)
        with self._step("give the codes with their evidence"):
            for visit in visits:
                visit.give_codes()
        with self._step("query the provider"):
            queries = [query for visit in visits for query in visit.ask()]
        with self._step("self-audit"):
            for visit in visits:
                visit.audit()
        with self._step("write the reports"):
            self._report(visits, queries)
        with self._step("take pictures of the window"):
            self._portray(visits)

    @contextmanager
    def _step(self, name: str) -> Iterator[None]:
        start = perf_counter()
        yield
        self.steps.append((name, round(perf_counter() - start, 3)))

    def _new_desk(self) -> Desk:
        path = self._out / "samples.coderdesk"
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
        self.files.append(path.name)
        return self._house.sample_desk(path)

    def _import(self, desk: Desk) -> list[Visit]:
        files = self._house.sample_files()
        plan = {stop.sample: stop for stop in read_plan(files[0].with_name("tour.toml"))}
        return [_imported(desk, file, plan[file.stem]) for file in files]

    def _search(self, visit: Visit) -> None:
        on = visit.desk.encounters.open(visit.id).facts.coding_date
        for finding in visit.stop.findings:
            found = self._house.index().find(finding.words, on)
            if finding.code not in [hit.code for hit in found.hits]:
                raise CommandError(f"“{finding.words}” does not find {finding.code} on {on}.")

    def _report(self, visits: Sequence[Visit], queries: Sequence[int]) -> None:
        desk = visits[0].desk
        for visit in visits:
            visit.charge()
            self._write(f"claim-summary-{visit.stop.sample}.pdf", desk.claims.paper(visit.id))
        for query in queries:
            self._write(f"query-{query}.pdf", desk.queries.paper(query))

    def _portray(self, visits: Sequence[Visit]) -> None:
        # Qt is a large library: nothing else on the command line needs it.
        from app.ui.looks.portrait import Portrait  # noqa: PLC0415

        desk, house = visits[0].desk, self._house
        with closing(Portrait(desk, house.index(), house.resources)) as portrait:
            for visit in visits:
                words = visit.stop.findings[0]
                for theme in ("light", "dark"):
                    picture = portrait.taken(visit.id, words.words, words.code, theme)
                    self._write(f"desk-{visit.stop.sample}-{theme}.png", picture)

    def _write(self, name: str, content: bytes) -> None:
        hand_over(self._out / name, content)
        self.files.append(name)


def _imported(desk: Desk, file: Path, stop: Stop) -> Visit:
    imported = desk.exchange.import_encounter(file.read_text("utf-8"), file.parent)
    return Visit(desk, imported.id, stop)


def _read(visit: Visit) -> None:
    for head in visit.desk.encounters.open(visit.id).documents:
        if not any(page.has_text_layer for page in visit.desk.charts.document(head.id).pages):
            raise CommandError(f"The sample document “{head.title}” has no text.")
