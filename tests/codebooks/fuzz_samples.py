"""A small invented release of every kind that can be read: a new kind adds its line here."""

from collections.abc import Callable
from datetime import date
from functools import partial

from tests.codebooks.cpt import cpt_made
from tests.codebooks.fees import fees_made
from tests.codebooks.gems import gems_made
from tests.codebooks.hcpcs import hcpcs_made
from tests.codebooks.icd10cm import companions_made, index_made
from tests.codebooks.icd10pcs import pcs_made
from tests.codebooks.lists import lists_made
from tests.codebooks.mce import mce_made
from tests.codebooks.ncci import ncci_made
from tests.codebooks.policies import mcd_made
from tests.codebooks.received_made import ADDENDA, codes_file, order_addenda, order_file, poa_list
from tests.codebooks.releases_made import tabular
from tests.codebooks.risk import risk_made

__all__ = ["SAMPLES"]

_CODES = (
    ("A00", False, "Lantern fever"),
    ("A000", True, "Green lantern fever"),
    ("A001", True, "Blue lantern fever"),
    ("S100XXA", True, "Knot of rope, first"),
)
_DIAGNOSES = """
<includes><note>tide fever</note></includes>
<diag><name>A00</name><desc>Lantern fever</desc><excludes1><note>rope (A05.-)</note></excludes1>
<sevenChrDef><extension char="A">first</extension><note>of all</note></sevenChrDef>
<diag><name>A00.0</name><desc>Green lantern fever</desc>
<inclusionTerm><note>Mossy fever</note></inclusionTerm></diag></diag>
"""
_YEARS = "Codes\r\n  24 codes in icd10cm_order_2025.txt\r\n  25 codes in icd10cm_order_2026.txt\r\n"
_ROW = {"HCPC": "A9901", "RECID": "3", "LONG DESCRIPTION": "Lantern", "ACT EFF DT": "20310515"}
_MODIFIER = {"HCPC": "   Q9", "RECID": "7", "LONG DESCRIPTION": "By lamplight"}

SAMPLES: dict[str, Callable[[], bytes]] = {
    "icd10cm.tabular": lambda: tabular(_DIAGNOSES).encode(),
    "icd10cm.order": lambda: order_file(_CODES),
    "icd10cm.codes": lambda: codes_file(_CODES),
    "icd10cm.codes_addenda": (ADDENDA + _YEARS).encode,
    "icd10cm.order_addenda": lambda: order_addenda(
        ("Add", False, "A05", "Fever"), ("Delete", True, "A050", "Fever"), years=_YEARS
    ),
    "icd10cm.poa_exempt": lambda: poa_list("A00.0"),
    "icd10cm.index": lambda: index_made.INDEX.content,
    "icd10cm.external_cause_index": lambda: index_made.EXTERNAL.content,
    "icd10cm.table_of_drugs": lambda: index_made.DRUGS.content,
    "icd10cm.table_of_neoplasms": lambda: index_made.NEOPLASMS.content,
    "icd10cm.conversion": lambda: (
        companions_made.conversion(
            ("A00.01", 2030, "A00.0"), ("A05.3", date(2031, 4, 1), "A05.1-A05.2 and B10.-")
        ).content
    ),
    "icd10cm.guidelines": lambda: companions_made.guidelines(*companions_made.GUIDELINES).content,
    "icd10pcs.tables": pcs_made.TABLES.encode,
    "icd10pcs.definitions": pcs_made.DEFINITIONS.encode,
    "icd10pcs.index": pcs_made.INDEX.encode,
    "icd10pcs.order": pcs_made.ORDER.encode,
    "icd10pcs.codes": lambda: "".join(
        f"{code} {title}\n" for code, title in pcs_made.CODES.items()
    ).encode(),
    "hcpcs.fixed_width": lambda: hcpcs_made.fixed(hcpcs_made.lantern(), hcpcs_made.quill()).content,
    "hcpcs.csv": lambda: hcpcs_made.table(_ROW, _MODIFIER).content,
    "hcpcs.xlsx": lambda: hcpcs_made.spreadsheet(_ROW, _MODIFIER).content,
    "hcpcs.processing_notes": hcpcs_made.NOTES.encode,
    "ncci.pairs": lambda: (
        ncci_made.pairs(
            ncci_made.pair(),
            ncci_made.pair("10002", prior="*", deletion="20261231", indicator="0"),
            title="Edits of practitioner services, v322r0",
        ).content
    ),
    "ncci.units": lambda: (
        ncci_made.units(("10001", "3", "3 Date of Service Edit: Clinical", "Invented")).content
    ),
    "ncci.add_ons": lambda: (
        ncci_made.add_on_lines(
            ("1", "0071T", "", "10001", "", "2013001", "2026213", "Note"),
            ("2", "10009", "", "CCCCC", "", "2013001", "", ""),
        ).content
    ),
    "mpfs.values": lambda: fees_made.values_csv(fees_made.LANTERN, fees_made.QUILL).content,
    "gpci.indices": lambda: fees_made.indices().content,
    "gpci.areas": lambda: fees_made.areas().content,
    "gpci.anesthesia": lambda: fees_made.anesthesia().content,
    "pos.list": lambda: lists_made.PLACES.content,
    "revenue.list": lambda: lists_made.REVENUE.content,
    "carc.list": lambda: lists_made.CARC.content,
    "rarc.list": lambda: lists_made.RARC.content,
    "taxonomy.list": lambda: lists_made.TAXONOMY.content,
    "payer.list": lambda: lists_made.PAYERS.content,
    "cpt.text": lambda: cpt_made.counted(cpt_made.CODES).content,
    "cpt.modifiers": lambda: cpt_made.modifiers().content,
    "cpt.table": lambda: cpt_made.table().content,
    "risk.diagnoses": lambda: (
        risk_made.diagnoses(
            ("A000", "7", "CMS-HCC Model V28"), ("A001", "12", "RxHCC Model V08")
        ).content
    ),
    "risk.labels": lambda: (
        risk_made.labels(("HCC7", "Lantern fever, severe", "CMS-HCC", "V28", "V28115L3")).content
    ),
    "risk.hierarchies": lambda: (
        risk_made.hierarchies(("7", "12", "ESRD", "V24", "V24H86H1")).content
    ),
    "mce.lists": lambda: (
        mce_made.table(
            ("A33", "UNSPECIFIED|E_CODE_AS_PDX", "newborn 0"), ("O80", "", "adult 15-124")
        ).content
    ),
    "gems.icd10cm_to_icd9": lambda: (
        gems_made.to_9(*gems_made.PLAIN, ("R29700", "NoDx", "11000")).content
    ),
    "gems.icd9_to_icd10cm": lambda: (
        gems_made.from_9(("0010", "A000", "10111"), ("V010", "NoDx", "11000")).content
    ),
    "gems.icd10pcs_to_icd9": lambda: gems_made.to_9(("0016070", "0234", "10000")).content,
    "gems.icd9_to_icd10pcs": lambda: gems_made.from_9(("0234", "0016070", "10000")).content,
    **{
        f"{family}.{table}": partial(mcd_made.csv_of, table, rows)
        for family, tables in mcd_made.DOWNLOADS.items()
        for table, rows in tables.items()
    },
}
"""Content by the id of its kind; keep each to a few lines, since it is read thousands of times."""
