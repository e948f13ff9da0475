"""Invented lists of the Medicare Code Editor, in both forms."""

from collections.abc import Sequence

from app.codebooks.receiving.received import Member

__all__ = ["DEFINITIONS", "definitions", "table"]

DEFINITIONS = """Definitions of Medicare Code Edits
v 48.0 October 2030
Table of contents
4. Age conflict\t3
A. Perinatal/Newborn diagnoses\t4
6. Manifestation code as principal diagnosis\t9
1. Invalid diagnosis or procedure code
Each code is compared with the list of valid ones.
4. Age conflict
A. Perinatal/Newborn diagnoses (age 0 years)
A001\tLantern fever of the newborn
B. Pediatric diagnoses (age 0 through 17)
A002\tLantern fever of the child
C. Maternity diagnoses (age 9 through 64)
O001\tLantern fever in pregnancy
D. Adult diagnoses (age 15 through 124)
A003\tLantern fever of the adult
E. Diagnoses of nobody
A009\tLantern fever, unspecified
5. Sex conflict (deactivated)
A. Diagnoses for females only
A005\tLantern fever of women
6. Manifestation code as principal diagnosis
Manifestation codes not allowed as principal diagnosis
A021\tFever in diseases classified elsewhere
8. Questionable admission
A. Diagnoses
A031\tSlight fever
B. The following ICD-10-PCS codes
0DB60ZX\tExcision of lantern
C001\tFever after a procedure
9. Unacceptable principal diagnosis
One code is considered acceptable when a secondary diagnosis is also coded:
Z001\tEncounter for other aftercare
The following pages list all others.
Unacceptable principal diagnosis codes
Z001\tEncounter for other aftercare
Z002\tEncounter for lamp oil
10. Non-specific O.R. procedures
Appendix
Z002\tEncounter for lamp oil
"""
"""The text that CMS prints, cut to one code a list."""


def definitions(text: str = DEFINITIONS, name: str = "definitions.txt") -> Member:
    """The text in the encoding of CMS: dashes are single bytes of Windows."""
    return Member(name, text.replace("\n", "\r\n").encode("cp1252"))


def table(*rows: Sequence[str], name: str = "mce_dx_v48.csv") -> Member:
    """Diagnosis, edits and age category a row."""
    lines = ["icd10cm,pdx_edits,age_category", *(",".join(row) for row in rows)]
    return Member(name, "".join(f"{line}\r\n" for line in lines).encode())
