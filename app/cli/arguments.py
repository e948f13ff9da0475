"""The words and options of the command line."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, NoReturn

from typing_extensions import override

from app.cli import values
from app.cli.outcome import CommandError
from app.codebooks.files.column_map import MAPPABLE, ColumnMap

__all__ = ["parsed"]


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one line; options are not shortened, as new ones may come."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, **settings)

    @override
    def error(self, message: str) -> NoReturn:
        raise CommandError(f"{self.prog}: {message}; “{self.prog} --help” lists what it takes")


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for; ``command`` is None for the desk itself.

    Raises:
        CommandError: an option or word is wrong.
    """
    wish = _parser().parse_args(arguments, argparse.Namespace(**_DEFAULTS))
    if wish.command == "search" and (wish.query is None) == (wish.batch is None):
        raise CommandError("coderdesk search: give either a QUERY or --batch FILE")
    if wish.command == "suggest" and (wish.file is None) == (wish.batch is None):
        raise CommandError("coderdesk suggest: give either a FILE or --batch FILE")
    if wish.command == "codebooks" and wish.action == "import":
        wish.mapped = _mapped(wish)
    return wish


def _mapped(wish: argparse.Namespace) -> ColumnMap | None:
    if wish.system is None and wish.columns is None:
        return None
    if wish.system is None or wish.columns is None:
        raise CommandError("coderdesk codebooks import: --system and --columns go together")
    if wish.system not in MAPPABLE:
        raise CommandError(
            f"coderdesk codebooks import: no table is made {wish.system} by --columns, only a list"
            f" of {', '.join(MAPPABLE)}; open the release of {wish.system} without them"
        )
    return ColumnMap(wish.system, wish.columns)


_DEFAULTS = {"json": False, "workspace": None, "reference": None}


def _parser() -> _Parser:
    general = _general()
    parser = _Parser(prog="coderdesk", description=_DESCRIPTION, parents=[general])
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for add in (
        _books,
        _lookup,
        _search,
        _read,
        _suggest,
        _assert,
        _encounter,
        _report,
        _tour,
        _bench,
    ):
        add(commands, general)
    # Called by the set-up; not a piece of a coder's work, so it is not listed.
    commands.add_parser("reference", parents=[general])
    return parser


_DESCRIPTION = "One desk for a medical coder. Without a command it opens the desk."


def _general() -> _Parser:
    # Accepted before and after the command: a default here would undo what stood before it.
    general = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    general.add_argument("--json", action="store_true", help="answer in JSON")
    general.add_argument("--workspace", type=values.path, metavar="FILE", help="the work file")
    general.add_argument("--reference", type=values.path, metavar="DIR", help="the reference data")
    return general


_Commands = argparse._SubParsersAction  # noqa: SLF001


def _books(commands: "_Commands[_Parser]", general: _Parser) -> None:
    books = commands.add_parser("codebooks", help="the loaded code books", parents=[general])
    actions = books.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="what is loaded", parents=[general])
    load = actions.add_parser("import", help="load an official release", parents=[general])
    load.add_argument("path", type=values.path, metavar="PATH")
    load.add_argument("--as-of", type=values.day, metavar="DATE", help="a day when it is in force")
    load.add_argument("--licensed", action="store_true", help="I hold a licence for the text")
    load.add_argument("--fragment", action="store_true", help="take it with few codes")
    load.add_argument("--system", type=values.system, metavar="S", help="what a mapped table lists")
    load.add_argument(
        "--columns",
        type=values.columns,
        metavar="MAP",
        help="its columns: code=Caption,title=Caption",
    )
    get = actions.add_parser("get", help="download an official release", parents=[general])
    get.add_argument("system", type=values.system, metavar="SYSTEM")
    get.add_argument("--base-url", metavar="URL", help="a mirror of the publisher")
    diff = actions.add_parser("diff", help="what changed between editions", parents=[general])
    diff.add_argument("system", type=values.system, metavar="SYSTEM")
    diff.add_argument("old", metavar="OLD")
    diff.add_argument("new", metavar="NEW")


def _lookup(commands: "_Commands[_Parser]", general: _Parser) -> None:
    lookup = commands.add_parser("lookup", help="one code on a date", parents=[general])
    lookup.add_argument("code", metavar="CODE")
    lookup.add_argument("--system", type=values.system, metavar="S")
    _add_on(lookup)


def _search(commands: "_Commands[_Parser]", general: _Parser) -> None:
    search = commands.add_parser("search", help="find codes", parents=[general])
    search.add_argument("query", nargs="?", metavar="QUERY")
    search.add_argument("--batch", type=values.path, metavar="FILE", help="a query a line")
    search.add_argument("--system", type=values.system, action="append", default=[], metavar="S")
    search.add_argument("--limit", type=values.number, default=20, metavar="N")
    search.add_argument("--billable", action="store_true", help="only codes a claim may carry")
    _add_on(search)


def _read(commands: "_Commands[_Parser]", general: _Parser) -> None:
    read = commands.add_parser("read", help="open a chart file", parents=[general])
    read.add_argument("file", type=values.path, metavar="FILE")


def _suggest(commands: "_Commands[_Parser]", general: _Parser) -> None:
    suggest = commands.add_parser(
        "suggest", help="what a chart says and which codes it supports", parents=[general]
    )
    suggest.add_argument("file", nargs="?", type=values.path, metavar="FILE")
    suggest.add_argument("--batch", type=values.path, metavar="FILE", help='{"id", "text"} a line')
    suggest.add_argument("--setting", type=values.setting, required=True, metavar="S")
    _add_on(suggest)


def _assert(commands: "_Commands[_Parser]", general: _Parser) -> None:
    stated = commands.add_parser(
        "assert", help="what a sentence states of a phrase", parents=[general]
    )
    stated.add_argument(
        "--batch",
        type=values.path,
        required=True,
        metavar="FILE",
        help='{"id", "sentence", "phrase"} a line',
    )


def _encounter(commands: "_Commands[_Parser]", general: _Parser) -> None:
    encounter = commands.add_parser("encounter", help="stored encounters", parents=[general])
    actions = encounter.add_subparsers(dest="action", required=True, metavar="ACTION")
    load = actions.add_parser("import", help="store an encounter file", parents=[general])
    load.add_argument("file", type=values.path, metavar="FILE")
    actions.add_parser("list", help="what is stored", parents=[general])
    for name, text in (("show", "one encounter"), ("export", "one encounter as a file")):
        action = actions.add_parser(name, help=text, parents=[general])
        action.add_argument("id", type=values.number, metavar="ID")


def _report(commands: "_Commands[_Parser]", general: _Parser) -> None:
    report = commands.add_parser("report", help="write a report", parents=[general])
    kinds = report.add_subparsers(dest="action", required=True, metavar="KIND")
    summary = kinds.add_parser("claim-summary", help="of one encounter", parents=[general])
    summary.add_argument("id", type=values.number, nargs="?", metavar="ID")
    summary.add_argument("--out", type=values.path, required=True, metavar="PDF")


def _tour(commands: "_Commands[_Parser]", general: _Parser) -> None:
    tour = commands.add_parser("tour", help="the whole job on the samples", parents=[general])
    tour.add_argument("--out", type=values.path, required=True, metavar="DIR")


def _bench(commands: "_Commands[_Parser]", general: _Parser) -> None:
    bench = commands.add_parser("bench", help="measure this program", parents=[general])
    bench.add_argument("--only", action="append", default=[], metavar="NAME")
    bench.add_argument(
        "--asked", type=values.number, default=300, metavar="N", help="queries a set"
    )
    bench.add_argument(
        "--every", type=values.number, default=3, metavar="N", help="each n-th entry typed"
    )
    bench.add_argument(
        "--material", type=values.path, metavar="DIR", help="misspellings and coded notes"
    )
    bench.add_argument("--releases", type=values.path, metavar="DIR", help="official releases")
    bench.add_argument("--on", type=values.day, metavar="DATE", help="YYYY-MM-DD")


def _add_on(parser: _Parser) -> None:
    today = datetime.now(UTC).astimezone().date()
    parser.add_argument("--on", type=values.day, default=today, metavar="DATE", help="YYYY-MM-DD")
