"""An encounter file, read whole before any of it is stored."""

from dataclasses import dataclass, field
from pathlib import Path

from app.domain.carried import CarriedMark
from app.domain.encounter import Facts, Override
from app.domain.sheet import Sheet
from app.encounters.fields import Field
from app.encounters.file_codes import CODES, marks_of, overrides_of, sheet_of
from app.encounters.file_documents import FiledDocument, documents_of
from app.encounters.file_facts import FACTS, facts_of

__all__ = ["FiledEncounter", "encounter_of"]


@dataclass(frozen=True, slots=True)
class FiledEncounter:
    """What an encounter file tells; spans carry the position of the document in the file.

    ``carried`` are the marks on codes that were carried over, by code.
    """

    facts: Facts
    documents: tuple[FiledDocument, ...]
    sheet: Sheet
    overrides: tuple[Override, ...]
    carried: dict[str, CarriedMark] = field(default_factory=dict)


def encounter_of(whole: Field, base: Path) -> FiledEncounter:
    """Read the file; ``base`` is the folder that it stands in.

    Raises:
        EncounterFileError: the file does not keep to the form; the line names the field.
    """
    if not isinstance(whole.value, dict):
        raise whole.error("an encounter file is one object in braces")
    fields = whole.record("id", *FACTS, "documents", *CODES, "overrides")
    facts = facts_of(whole, fields)
    if not fields["diagnoses"].is_given and not fields["documents"].is_given:
        raise whole.error("diagnoses or documents: one of the two is needed")
    documents = documents_of(fields["documents"], base)
    sheet = sheet_of(fields, [filed.document for filed in documents])
    marks = marks_of(fields["diagnoses"], sheet)
    return FiledEncounter(facts, documents, sheet, overrides_of(fields["overrides"]), marks)
