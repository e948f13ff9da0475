"""Invented ICD-10-PCS files: two tables with three rows, their definitions, lists and index."""

from app.codebooks.receiving.received import Member

__all__ = [
    "CODES",
    "DEFINITIONS",
    "INDEX",
    "ORDER",
    "REPAIR",
    "REPLACE",
    "TABLES",
    "TAKE",
    "member",
    "order",
    "tables",
]

_AXIS = '<axis pos="{}" values="{}"><title>{}</title>{}</axis>'
_LABEL = '<label code="{}">{}</label>'
_TITLES = ("Section", "System", "Operation", "Part", "Approach", "Device", "Qualifier")


def _axis(position: int, values: str, definition: str = "") -> str:
    """An axis of values written like ``0 Wick, 1 Glass``."""
    labels = [_LABEL.format(*value.strip().split(" ", 1)) for value in values.split(";")]
    inside = "".join(labels) + definition
    return _AXIS.format(position, len(labels), _TITLES[position - 1], inside)


def _row(codes: int, *axes: str) -> str:
    inside = "".join(_axis(at, axis) for at, axis in enumerate(axes, start=4))
    return f'<pcsRow codes="{codes}">{inside}</pcsRow>'


def _table(section: str, system: str, operation: str, definition: str, *rows: str) -> str:
    told = f"<definition>{definition}</definition>" if definition else ""
    head = _axis(1, section) + _axis(2, system) + _axis(3, operation, told)
    return f"<pcsTable>{head}{''.join(rows)}</pcsTable>"


REPAIR = (
    "0 Lamps and Lanterns",
    "2 Hanging Lamps",
    "Q Repair",
    "Making a lamp shine again",
    _row(4, "0 Wick;1 Glass", "0 Open;X External", "Z No Device", "Z No Qualifier"),
    _row(2, "2 Chain", "0 Open", "J Brass Link;K Iron Link", "Z No Qualifier"),
)
REPLACE = (
    *("0 Lamps and Lanterns", "2 Hanging Lamps", "R Replacement", ""),
    _row(1, "0 Wick", "0 Open", "Z No Device", "Z No Qualifier"),
)
TAKE = (
    *("0 Lamps and Lanterns", "F Chains", "T Taking", ""),
    _row(2, "4 Hook", "0 Open;4 By the Long Green Window", "Z No Device", "Z No Qualifier"),
)
_OBSERVE = (
    "G Night Watch",
    "Z None",
    "1 Watching",
    "",
    _row(1, "0 Moon", "Z None", "Z None", "Z None"),
)


def tables(*all_tables: tuple[str, ...], version: str = "2031") -> str:
    """The tables as XML."""
    inside = "".join(_table(*each) for each in all_tables or (REPAIR, _OBSERVE))
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<ICD10PCS.tabular>\n'
        f"<version>{version}</version>\n{inside}</ICD10PCS.tabular>\n"
    )


TABLES = tables()
CODES = {
    "02Q00ZZ": "Repair Wick, Open Approach",
    "02Q0XZZ": "Repair Wick, External Approach",
    "02Q10ZZ": "Repair Glass, Open Approach",
    "02Q1XZZ": "Repair Glass, External Approach",
    "02Q20JZ": "Repair Chain with Brass Link, Open Approach",
    "02Q20KZ": "Repair Chain with Iron Link, Open Approach",
    "GZ10ZZZ": "Watching, Moon",
}
_HEADERS = {"02Q": "Hanging Lamps, Repair", "GZ1": "Night Watch, Watching"}


def order(titles: dict[str, str]) -> str:
    """An order file of these codes and tables."""
    rows = [
        f"{number:05} {code:7} {'0' if len(code) == 3 else '1'} {title[:60]:60} {title}\n"
        for number, (code, title) in enumerate(sorted(titles.items()), start=1)
    ]
    return "".join(rows)


ORDER = order(CODES | _HEADERS)
DEFINITIONS = """<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.definitions>
<version>2031</version>
<section code="0"><title>Lamps and Lanterns</title>
<axis pos="3"><title>Operation</title>
<terms><title>Repair</title><definition>Making a lamp shine again</definition>
<explanation>Used only where no other operation applies</explanation>
<includes>Trimming of wick, polishing of glass</includes></terms></axis>
<axis pos="4"><title>Part</title>
<terms><title>Glass</title><title>Chimney</title><includes>Cylinder</includes></terms></axis>
</section>
<section code="G"><title>Night Watch</title><axis pos="3"><title>Type</title>
<terms><title>Watching</title><definition>Looking on</definition></terms></axis></section>
</ICD10PCS.definitions>
"""
INDEX = """<?xml version="1.0" encoding="utf-8"?>
<ICD10PCS.index>
<version>2031</version>
<letter><title>L</title>
<mainTerm><title>Lamp mending</title><see>Repair, Hanging Lamps <codes>02Q</codes></see></mainTerm>
<mainTerm><title>Lamp glass</title><use>Glass</use></mainTerm>
<mainTerm><title>Lamp rope</title>
<see>Repair, Chain, Brass <tab>02Q</tab></see><see>Watching, by night</see></mainTerm>
<mainTerm><title>Lantern link</title>
<use>Brass Link in Hanging Lamps</use><use>Iron Link in Harbour Lamps</use></mainTerm>
</letter>
<letter><title>R</title>
<mainTerm><title>Repair</title>
<term level="1"><title>Chain</title><codes>02Q20</codes>
<term level="2"><title>Brass</title><code>02Q20JZ</code></term>
<term level="2"><tab>02Q</tab></term></term>
<term level="1"><title>Nothing said</title></term>
<term level="1"><title>Wick</title><see><tab>02Q</tab></see></term>
<term level="1"><title>Elsewhere</title><see>Nothing known</see></term>
</mainTerm></letter>
</ICD10PCS.index>
"""


def member(text: str, name: str = "pcs.xml") -> Member:
    """A received file of this text."""
    return Member(name, text.encode())
