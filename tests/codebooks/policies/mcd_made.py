"""Invented downloads of the Medicare Coverage Database, in the captions of the real ones."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from sqlite3 import Connection, connect

from app.codebooks.kinds import kind_of
from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES
from app.codebooks.receiving.received import Member

__all__ = [
    "APRIL",
    "ARTICLE_TABLES",
    "DOWNLOADS",
    "LCD_TABLES",
    "NCD_TABLES",
    "Rows",
    "csv_of",
    "download",
    "large_article_tables",
    "loaded",
    "member",
    "new_books",
    "rows_of",
    "zipped",
]

Rows = Iterable[Sequence[object]]
APRIL = Days(date(2026, 4, 1), date.max)
"""The days of a release of April while no later one is loaded."""

_CAPTIONS = {
    "lcd": "lcd_id lcd_version title determination_number orig_det_eff_date ent_det_end_date "
    "rev_eff_date rev_end_date indication coding_guidelines doc_reqs status last_updated "
    "cms_cov_policy display_id date_retired associated_info",
    "lcd_x_hcpc_code": "lcd_id lcd_version hcpc_code_id hcpc_code_version hcpc_code_group range "
    "last_updated long_description short_description",
    "lcd_x_hcpc_code_group": "lcd_id lcd_version hcpc_code_group paragraph last_updated",
    "lcd_x_contractor": "lcd_id lcd_version contractor_id contractor_type_id contractor_version "
    "last_updated",
    "lcd_future_retire": "lcd_id retire_dt",
    "lcd_related_documents": "lcd_id lcd_version related_num r_article_id r_article_version "
    "r_lcd_id r_lcd_version r_contractor_id last_updated",
    "lcd_related_ncd_documents": "lcd_id lcd_version related_num r_ncd_id r_ncd_version "
    "last_updated",
    "article": "article_id article_version article_type title article_pub_date article_eff_date "
    "article_end_date description other_comments status last_updated article_rev_end_date "
    "date_retired cms_cov_policy display_id",
    "article_x_hcpc_code": "article_id article_version hcpc_code_id hcpc_code_version "
    "hcpc_code_group range last_updated long_description short_description",
    "article_x_hcpc_code_group": "article_id article_version hcpc_code_group paragraph "
    "last_updated",
    "article_x_icd10_covered": "article_id article_version icd10_code_id icd10_code_version "
    "icd10_covered_group range last_updated sort_order description asterisk",
    "article_x_icd10_covered_group": "article_id article_version icd10_covered_group paragraph "
    "last_updated icd10_covered_ast",
    "article_x_icd10_noncovered": "article_id article_version icd10_code_id icd10_code_version "
    "icd10_noncovered_group range last_updated sort_order description",
    "article_x_icd10_noncovered_group": "article_id article_version icd10_noncovered_group "
    "paragraph last_updated",
    "article_x_contractor": "article_id article_version article_type contractor_id "
    "contractor_type_id contractor_version last_updated",
    "article_future_retire": "article_id retire_dt",
    "article_related_documents": "article_id article_version related_num r_article_id "
    "r_article_version r_lcd_id r_lcd_version r_contractor_id last_updated",
    "article_related_ncd_documents": "article_id article_version related_num r_ncd_id "
    "r_ncd_version last_updated",
    "contractor": "contractor_id contractor_type_id contractor_version contractor_bus_name "
    "contractor_number state_id status last_updated",
    "contractor_jurisdiction": "contractor_id contractor_type_id contractor_version state_id "
    "last_updated active_date term_date",
    "state_lookup": "state_id state_abbrev description",
    "ncd_trkg": "NCD_id NCD_vrsn_num natl_cvrg_type cvrg_lvl_cd NCD_mnl_sect NCD_mnl_sect_title "
    "NCD_efctv_dt NCD_impltn_dt NCD_trmntn_dt itm_srvc_desc indctn_lmtn xref_txt othr_txt "
    "last_updt_tmstmp last_clrnc_tmstmp",
}
_DAY = "2026-04-02 08:15:00"
_PLACES: dict[str, Rows] = {
    "contractor": [
        (10, 12, 1, "Harbour Administrators, Inc.", "01112", 5, "A", _DAY),
        (11, 12, 1, "Inland Administrators", "04412", 44, "A", _DAY),
    ],
    "contractor_jurisdiction": [
        (10, 12, 1, 7, _DAY, "2013-02-02 00:00:00", ""),
        (10, 12, 1, 8, _DAY, "2013-02-02 00:00:00", "2025-12-31 00:00:00"),
        (11, 12, 1, 44, _DAY, "", ""),
    ],
    "state_lookup": [(7, "NF", "California - Northern"), (8, "NV", "Nevada"), (44, "TX", "Texas")],
}
_LISTED = (
    "<p>Group 1: applies to <strong>12345</strong> &amp; X1234.</p><ul><li>once a year</li></ul>"
)
ARTICLE_TABLES: dict[str, Rows] = {
    "article": [
        (
            *(501, 3, 15, "Billing and Coding: Lantern Fever &amp; Tide", "2020-01-01 00:00:00"),
            *("2026-03-01 00:00:00", "", "<p>Invented text.</p>", "", "A", _DAY, "", "", "", ""),
        ),
        (
            *(502, 1, 15, "Billing and Coding: Mossy Rope", "2019-10-01 00:00:00", "", ""),
            *("Plain words.", "", "R", _DAY, "", "2026-05-31 00:00:00", "", "A502"),
        ),
    ],
    "article_x_hcpc_code": [
        (501, 3, "12345", 90, 1, "", _DAY, "INVENTED LONG DESCRIPTOR", "INVENTED SHORT"),
        (501, 3, "X1234", 90, 1, "", _DAY, "INVENTED LONG DESCRIPTOR", "INVENTED SHORT"),
        (502, 1, "12345", 90, 1, "", _DAY, "INVENTED LONG DESCRIPTOR", "INVENTED SHORT"),
    ],
    "article_x_hcpc_code_group": [(501, 3, 1, "<p>These codes:</p>", _DAY)],
    "article_x_icd10_covered": [
        (501, 3, "A05.0", 9, 1, "B", _DAY, 1, "Harbour fever", ""),
        (501, 3, "A05.1", 9, 1, "M", _DAY, 2, "Quay fever", "Y"),
        (501, 3, "A05.2", 9, 1, "E", _DAY, 3, "Mole fever", ""),
        (501, 3, "B10", 9, 1, "", _DAY, 4, "Rope burn", ""),
        (501, 3, "B10", 9, 2, "", _DAY, 1, "Rope burn", ""),
    ],
    "article_x_icd10_covered_group": [
        (501, 3, 1, _LISTED, _DAY, "<p>* only with a second code</p>"),
        (501, 3, 2, "For X1234 only", _DAY, ""),
    ],
    "article_x_icd10_noncovered": [
        (501, 3, "B10", 9, 1, "", _DAY, 1, "Rope burn"),
        (501, 3, "Z00.00", 9, 1, "", _DAY, 2, "Look round"),
        (502, 1, "XX000", 9, 1, "", _DAY, 1, "Not applicable"),
    ],
    "article_x_icd10_noncovered_group": [(501, 3, 1, "Not for 12345", _DAY)],
    "article_x_contractor": [
        (501, 3, 15, 10, 12, 1, _DAY),
        (502, 1, 15, 10, 12, 1, _DAY),
        (502, 1, 15, 11, 12, 1, _DAY),
    ],
    "article_future_retire": [(501, "2026-09-30 00:00:00")],
    "article_related_documents": [(501, 3, 1, 0, 0, 301, 7, 10, _DAY)],
    "article_related_ncd_documents": [(501, 3, 1, 90, 2, _DAY), (502, 1, 1, 0, 0, _DAY)],
    **_PLACES,
}
LCD_TABLES: dict[str, Rows] = {
    "lcd": [
        (
            *(301, 7, "Lantern Fever", "L301", "2015-10-01 00:00:00", "", "2026-01-08 00:00:00"),
            *("", "<h2>Indications</h2><p>By night.</p>", "", "", "A", _DAY, "", "L301", "", ""),
        ),
        (
            *(302, 1, "Tide", "DL302", "", "", "", "", "<p>To be.</p>", "", "", "P", _DAY, ""),
            *("302", "", ""),
        ),
    ],
    "lcd_x_hcpc_code": [
        (301, 7, "E0100", 90, 1, "B", _DAY, "INVENTED LONG DESCRIPTOR", "INVENTED SHORT"),
        (301, 7, "E0110", 90, 1, "E", _DAY, "INVENTED LONG DESCRIPTOR", "INVENTED SHORT"),
    ],
    "lcd_x_hcpc_code_group": [(301, 7, 1, "Lanterns", _DAY)],
    "lcd_x_contractor": [(301, 7, 11, 12, 1, _DAY)],
    "lcd_future_retire": [(302, "")],
    "lcd_related_documents": [(301, 7, 1, 501, 3, 0, 0, 0, _DAY)],
    "lcd_related_ncd_documents": [(301, 7, 1, 90, 2, _DAY)],
    **_PLACES,
}
NCD_TABLES: dict[str, Rows] = {
    "ncd_trkg": [
        (
            *(90, 2, "True", 2, "220.4", "Lantern Screening", "2010-05-01 00:00:00", "", ""),
            *("<p>A lantern.</p>", "Once.", "", "", "2026-03-27 11:49:28", "2026-04-01 11:49:28.1"),
        ),
        (
            *(91, 3, "True", 3, "220.5", "Tide Reading - RETIRED", "2023-04-10 00:00:00", "", ""),
            *("", "Retired.", "", "", "2023-04-10 00:00:00", "2023-04-10 00:00:00"),
        ),
    ]
}
DOWNLOADS: dict[str, dict[str, Rows]] = {
    "article": ARTICLE_TABLES,
    "lcd": LCD_TABLES,
    "ncd": NCD_TABLES,
}
"""The tables of each download, by the word for what it holds."""


def csv_of(table: str, rows: Rows) -> bytes:
    """A table of a download with these rows."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(_CAPTIONS[table].split())
    writer.writerows(rows)
    return text.getvalue().encode()


def member(table: str, rows: Rows, within: str = "current_article.zip") -> Member:
    """A table as it comes out of a download."""
    return Member(f"{within}/{table}.csv", csv_of(table, rows))


def download(name: str, tables: Mapping[str, Rows]) -> bytes:
    """A whole download: a zip with a zip of the tables, and what lies beside them."""
    inner = zipped((f"{table}.csv", csv_of(table, rows)) for table, rows in tables.items())
    beside = [(f"{name}.mdb", b"\0Standard Jet DB"), ("readme_first.txt", b"Invented.\r\n")]
    return zipped([(f"{name}_csv.zip", inner), *beside])


def zipped(members: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of these files."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return target.getvalue()


def new_books() -> Connection:
    """Empty books in memory, with the code sets of policies."""
    connection = connect(":memory:", isolation_level=None)
    connection.executescript(TABLES)
    for number, system in enumerate(("LCD", "ARTICLE", "NCD"), start=1):
        row = (number, system, "CMS", "", "")
        connection.execute("INSERT INTO code_set VALUES (?,?,?,?,?)", row)
    return connection


def loaded(
    connection: Connection, tables: Mapping[str, Rows], days: Days = APRIL, within: str = "article"
) -> None:
    """Put the tables of a release that speaks over these days into the books."""
    for table, rows in tables.items():
        one = member(table, rows, within)
        kind = kind_of(one)
        assert kind, table
        code_set = ("LCD", "ARTICLE", "NCD").index(kind.system) + 1
        extra = kind.read(one).beside
        assert extra
        extra.write(connection, code_set, days)


def rows_of(connection: Connection, table: str) -> list[tuple[object, ...]]:
    """All rows of a table of the books."""
    return connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608


def large_article_tables(articles: int = 20, codes: int = 20) -> dict[str, Rows]:
    """Tables of an invented download: 2,000 articles with 215 codes make one of real size.

    The rows are made while they are written.
    """
    numbers = range(50_000, 50_000 + articles)
    # Varied, or so little would be left of it in a zip that it would count as hostile.
    html = "".join(f"<p>Invented <b>text</b> {at * at} &amp; more.</p>\r\n" for at in range(400))
    return {
        "article": [
            (
                *(number, 5, 15, f"Invented {number}", "2020-01-01 00:00:00", ""),
                *("", html, "", "A", _DAY, "", "", "", ""),
            )
            for number in numbers
        ],
        "article_x_hcpc_code": [
            (number, 5, f"{(number + at) % 90_000:05}", 1, 1, "", _DAY, "LONG", "SHORT")
            for number in numbers
            for at in range(9)
        ],
        "article_x_icd10_covered": _diagnoses(numbers, codes, 0),
        "article_x_icd10_covered_group": [(number, 5, 1, html, _DAY, "") for number in numbers],
        "article_x_icd10_noncovered": (row[:-1] for row in _diagnoses(numbers, codes // 10, 1)),
        "article_x_contractor": [
            (number, 5, 15, 10 + at % 2, 12, at, _DAY) for number in numbers for at in range(13)
        ],
        **_PLACES,
    }


def _diagnoses(numbers: Iterable[int], codes: int, start: int) -> Iterator[Sequence[object]]:
    for number in numbers:
        for at in range(start, start + codes):
            place = (number * 7 + at) % 26_000
            code = f"{chr(65 + place // 1000)}{place // 10 % 100:02}.{place % 10}"
            yield number, 5, code, 9, 1, "", _DAY, at, f"Invented {code}", ""
