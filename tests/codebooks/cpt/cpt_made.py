"""Invented descriptors in the layouts of the AMA; no word of them is the AMA’s."""

from app.codebooks.receiving.received import Member
from tests.codebooks.lists.lists_made import comma_separated

__all__ = [
    "CODES",
    "MODIFIERS",
    "NOTICE",
    "amas",
    "counted",
    "long",
    "medium",
    "modifiers",
    "short",
]

NOTICE = (
    "Invented notice of the tests.\r\n"
    "CPT(R) 2031 is copyright 2030 American Medical\r\n"
    "Association of nobody, 1 Lantern Street, Harbour City\r\n"
    "60999 of the county of invention.\r\n\r\n"
)
CODES = {
    "00199": "Invented service of the lamp room",
    "99999": "Invented service one, established keeper",
    "0001U": "Invented oil analysis",
    "9999T": "Invented emerging lamp",
}
MODIFIERS = (
    "Appendix A\r\n\r\n"
    "22 Brighter lamp: More light was needed\r\n"
    "than 60 lamps usually give.\r\n\r\n"
    "50 Both lamps\r\n\r\n"
    "Status of the Keeper\r\n\r\n"
    "Keeper Status P1: A keeper who is awake\r\n"
    "P2 : A keeper who yawns\r\n\r\n"
    "50 Both lamps of the harbour\r\n\r\n"
    "1P Lamp not lit: for reasons of the weather\r\n\r\n"
    "National modifiers\r\n\r\n"
    "LT Left lamp\r\n"
)


def amas(body: str, name: str = "LONGULT.txt", notice: str = NOTICE) -> Member:
    """A text below the notice."""
    return Member(name, (notice + body).encode("latin-1"))


def long(codes: dict[str, str] = CODES) -> Member:
    """Long descriptors, tab-delimited; they are longer than 48 characters."""
    far = " that goes on to the end of the pier and back"
    return amas("".join(f"{code}\t{text}{far}\r\n" for code, text in codes.items()))


def counted(codes: dict[str, str], width: int = 72) -> Member:
    """Long descriptors in fixed fields, cut into lines of 72 characters that are counted."""
    lines = [
        f"{code}{number + 1:02} {text[number * width : (number + 1) * width]:<{width}}\r\n"
        for code, text in codes.items()
        for number in range((len(text) - 1) // width + 1)
    ]
    return amas("".join(lines), "LONGUF.txt")


def medium(codes: dict[str, str] = CODES) -> Member:
    """Medium descriptors in fixed fields."""
    lines = (f"{code} {text.upper()[:48]:<100}\r\n" for code, text in codes.items())
    return amas("".join(lines), "MEDU.txt")


def short(codes: dict[str, str] = CODES) -> Member:
    """Short descriptors in fixed fields."""
    lines = (f"{code} {text.upper()[:28]:<74}\r\n" for code, text in codes.items())
    return amas("".join(lines), "SHORTU.txt")


def table() -> Member:
    """A table with some of the captions of the code list of the AMA."""
    return comma_separated(
        ("Concept Id", "CPT Code", "Long", "Medium", "Short", "Consumer"),
        ("1", "00199", "Invented service, long", "Invented service", "INV SERV", "A service"),
        ("2", "0001U", "Invented oil analysis", "Invented oil", "INV OIL", ""),
        delimiter="\t",
    )


def modifiers(body: str = MODIFIERS) -> Member:
    """The modifiers of Appendix A."""
    return amas(body, "MODUL.txt")
