"""One ICD-10-PCS release, from its files to a book."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10pcs.definition import Definition
from app.codebooks.icd10pcs.table import Table, Value
from app.codebooks.making.book import Book, Level, Place, PlacedNote, PlaceKey
from app.domain.books import NoteKind

__all__ = ["book_of_list", "book_of_tables"]

_TABLE = 3
_OPERATION = 3
_UNNAMED_SECTION = "0"
_NOTHING = ("No Device", "No Qualifier", "None")


def book_of_tables(
    label: str, tables: Sequence[Table], titles: Mapping[str, str], terms: Iterable[Definition]
) -> Book:
    """Return the tables of a release called ``label`` as a book.

    ``titles`` are those of its order or codes file; without them the titles are put together
    from the labels of the tables.

    Raises:
        BrokenReleaseError: the tables and the file do not hold the same codes.
    """
    places = tuple(_places(tables, titles))
    if titles:
        _agree(label, {place.key.name for place in places if place.is_billable}, titles)
    return Book(places, tuple(_notes(tables, terms)))


def book_of_list(titles: Mapping[str, str], tables: Mapping[str, str]) -> Book:
    """Return the codes of an order or codes file as a book, without sections and notes.

    ``tables`` are titles of tables that the file itself may leave out.
    """
    places: dict[str, Place] = {}
    for code, title in titles.items():
        table = code[:_TABLE]
        header = titles.get(table) or tables.get(table) or f"Table {table}"
        places.setdefault(table, Place(_code(table), header, None, is_billable=False))
        if code != table:
            places[code] = Place(_code(code), title, _code(table), is_billable=True)
    return Book(tuple(places.values()))


def _agree(label: str, made: set[str], titles: Iterable[str]) -> None:
    listed = {code for code in titles if len(code) > _TABLE}
    if differing := made ^ listed:
        raise BrokenReleaseError(
            f"The tables and the list of codes of {label} disagree on "
            f"{', '.join(sorted(differing)[:3])}; get the release again."
        )


def _places(tables: Iterable[Table], titles: Mapping[str, str]) -> Iterator[Place]:
    seen: set[PlaceKey] = set()
    for table in tables:
        for place in _above(table):
            if place.key not in seen:
                seen.add(place.key)
                yield place
        yield _header(table, titles)
        for code, ending in table.codes():
            title = titles.get(code) or ", ".join(_said([table.operation, *ending]))
            yield Place(_code(code), title, _code(table.code), is_billable=True)


def _above(table: Table) -> tuple[Place, Place]:
    section, system = _section(table.section.char), _section(table.code[:2])
    return (
        Place(section, table.section.label, None, is_billable=False),
        Place(system, table.system.label, section, is_billable=False),
    )


def _header(table: Table, titles: Mapping[str, str]) -> Place:
    named = [table.section, table.system, table.operation]
    if table.section.char == _UNNAMED_SECTION:
        named.remove(table.section)
    title = titles.get(table.code) or ", ".join(_said(named))
    return Place(_code(table.code), title, _section(table.code[:2]), is_billable=False)


def _said(values: Iterable[Value]) -> list[str]:
    return [value.label for value in values if value.label not in _NOTHING]


def _section(name: str) -> PlaceKey:
    return PlaceKey(Level.SECTION, name)


def _code(name: str) -> PlaceKey:
    return PlaceKey(Level.CODE, name)


def _notes(tables: Iterable[Table], terms: Iterable[Definition]) -> Iterator[PlacedNote]:
    operations = {(term.section, term.title): term for term in terms if term.position == _OPERATION}
    for table in tables:
        term = operations.get((table.section.char, table.operation.label))
        for position, (kind, text) in enumerate(_said_of(table, term)):
            yield PlacedNote(_code(table.code), position, kind, text)


def _said_of(table: Table, term: Definition | None) -> Iterator[tuple[NoteKind, str]]:
    meaning = table.definition or (term.meaning if term else "")
    if meaning:
        yield NoteKind.NOTE, f"{table.operation.label}: {meaning}"
    if term and term.explanation:
        yield NoteKind.NOTE, term.explanation
    for example in term.includes if term else ():
        yield NoteKind.INCLUDES, example
