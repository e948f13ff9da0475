"""Small invented volumes of the Index, in the official shapes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from app.codebooks import Release
from app.codebooks.icd10cm.index.kinds import INDEX_KINDS
from app.codebooks.receiving.received import Member
from app.codebooks.receiving.releases import KeptFile
from tests.fixtures.books import tiny_release

__all__ = [
    "DRUGS",
    "DRUG_HEADS",
    "EXTERNAL",
    "INDEX",
    "INDEX_CSV",
    "NEOPLASMS",
    "NEOPLASM_HEADS",
    "index_release",
    "index_xml",
    "table_xml",
]

DRUG_HEADS = (
    "Substance",
    "Poisoning Accidental (unintentional)",
    "Poisoning Intentional self-harm",
    "Poisoning Assault",
    "Poisoning Undetermined",
    "Adverse effect",
    "Underdosing",
)
NEOPLASM_HEADS = (
    "Neoplasm",
    "Malignant Primary",
    "Malignant Secondary",
    "Ca in situ",
    "Benign",
    "Uncertain Behavior",
    "Unspecified Behavior",
)


def index_xml(terms: str, title: str = "INDEX TO DISEASES and INJURIES") -> Member:
    """A volume without columns that holds these main terms."""
    return _volume(f"<title>{title}</title>", terms)


def table_xml(heads: tuple[str, ...], terms: str) -> Member:
    """A table under these headings that holds these main terms."""
    cells = "".join(f'<head col="{col}">{head}</head>' for col, head in enumerate(heads, 1))
    return _volume(f"<indexHeading>{cells}</indexHeading>", terms)


def index_release(folder: Path, year: int, *members: Member) -> Release:
    """An invented release of the Index alone, as it is kept."""
    folder.mkdir()
    files = []
    for number, member in enumerate(members):
        (folder / str(number)).write_bytes(member.content)
        kind = next(kind for kind in INDEX_KINDS if kind.recognises(member))
        files.append(KeptFile(str(number), kind.id, member.name, ""))
    released = date(year - 1, 10, 1)
    made = replace(tiny_release(2025, folder), edition=f"{year - 1}-10", released=released)
    ends = date(year, 9, 30)
    return replace(made, effective_from=released, effective_to=ends, files=tuple(files))


def _volume(heading: str, terms: str) -> Member:
    xml = (
        '<?xml version="1.0" encoding="utf-8"?>\n<ICD10CM.index>\n<version>2025</version>\n'
        f"{heading}\n<letter>\n<title>A</title>\n{terms}\n</letter></ICD10CM.index>\n"
    )
    return Member("volume.xml", xml.encode())


INDEX = index_xml(
    """
<mainTerm><title>Fever, feverish<nemod>(dry) (wet)</nemod></title><code>A00.9</code>
 <term level="1"><title>lantern<nemod>(blue)</nemod> NEC</title><code>A00.-</code>
  <term level="2"><title>with</title>
   <term level="3"><title>rash</title><code>A00.1</code></term></term></term>
 <term level="1"><title>tide, ebb</title>
  <term level="2"><title>left</title><code>A10.1</code></term>
  <term level="2"><title>right</title><code>A10.2</code></term></term>
 <term level="1"><title>wick</title><code>A05</code><manif>[A10.1]</manif></term></mainTerm>
<mainTerm><title>Glow</title><see>Fever, rash</see>
 <term level="1"><title>ear</title><seeAlso>Fever, tide</seeAlso></term>
 <term level="1"><title>harbour</title><see>condition</see></term>
 <term level="1"><title>rope</title><seecat>S10</seecat></term></mainTerm>
<mainTerm><title>Wharfoma</title><see>Neoplasm, quay, benign</see></mainTerm>
"""
)
EXTERNAL = index_xml(
    """
<mainTerm><title>Fall<nemod>(from)</nemod></title>
 <term level="1"><title>pier</title><code>W10</code></term></mainTerm>
""",
    "EXTERNAL CAUSE of INJURIES INDEX",
)
DRUGS = table_xml(
    DRUG_HEADS,
    """
<mainTerm><title>Tar<nemod>(oil)</nemod></title><cell col="2">T10.1X1</cell>
 <cell col="3">T10.1X2</cell><cell col="6">--</cell></mainTerm>
<mainTerm><title>Pitch</title><see>tar</see></mainTerm>
""",
)
NEOPLASMS = table_xml(
    NEOPLASM_HEADS,
    """
<mainTerm><title>Neoplasm, neoplastic</title><cell col="2">C80.1</cell>
 <term level="1"><title>quay</title><cell col="2">C10.0</cell><cell col="4">-</cell>
  <cell col="5">D10.-</cell></term>
 <term level="1"><title>book-leaf</title><manif>of the harbour</manif>
  <cell col="2">C11</cell></term></mainTerm>
""",
)
INDEX_CSV = Member(
    "index.csv",
    (
        b"RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\n"
        b'1,F,0,"Fever, feverish",,,(dry) (wet),A00.9\n'
        b"2,F,1,lantern,,,(blue),A00.-\n"
        b"3,F,1,,,,(lost),A00.1\n"
        b'4,G,0,Glow,"Fever,  lantern",Ague,,\n'
    ),
)
