"""Kinds of documents by their LOINC code, or by the words of their title."""

import re

__all__ = ["KINDS", "kind_of_loinc", "kind_of_title"]

# LOINC document types as C-CDA names them for each kind of document.
_LOINC = {
    "progress": "11506-3 18733-6 18762-5 28569-2 28617-9 34900-1 34904-3 18764-1 11507-1 11508-9"
    " 11509-7 28627-8 11510-5 28656-7 11512-1 34126-3 34129-7 34125-5 34130-5 34131-3 34124-8"
    " 34127-1 34128-9 34901-9 34132-1",
    "history": "34117-2 11492-6 28626-0 34774-0 34115-6 34116-4 34095-0 34096-8 51849-8 47039-3"
    " 34763-3 34094-3 34138-8",
    "discharge": "18842-5 11490-0 28655-9 29761-4 34745-0 34105-7 34106-5 59258-4 28574-2",
    "operative": "11504-8 34137-0 28583-3 28624-5 28573-4 34877-1 34874-8 34870-6 34868-0",
    "procedure": "28570-0 11505-5 18744-3 18745-0 18746-8 18751-8 18753-4 18836-7 28577-5 28625-2"
    " 29757-2 33721-2 34121-4 34896-1 34899-5 48807-2",
    "consultation": "11488-4 34100-8 34104-0 51845-6 51853-0 51846-4 34101-6 34749-2 34102-4"
    " 34099-2 34756-7 34758-3 34760-9 34879-7 34761-7 34764-1 34771-6 34776-5 34777-3 34779-9"
    " 34781-5 34783-1 34785-6 34795-5 34797-1 34798-9 34800-3 34803-7 34855-5 34805-2 34807-8"
    " 34810-2 34812-8 34814-4 34816-9 34820-1 34822-7 34824-3 34826-8 34828-4 34788-0 34791-4"
    " 34103-2 34831-8 34833-4 34837-5 34839-1 34841-7 34845-8 34847-4 34849-0 34851-6 34853-2",
    "emergency": "34111-5 34878-9 54094-8 68552-9 15507-7",
    "nursing": "34119-8 28623-7 34746-8 34139-6",
    "laboratory": "11502-2 26436-6 18717-9 18719-5 18723-7 18725-2 18769-0",
    "pathology": "11526-1 60567-5 60568-3 22034-3 22637-3 11529-5",
    "imaging": "18748-4 18747-6 18755-9 18760-9 18782-3 18726-0 30746-2 24627-2 42148-7",
    "referral": "57133-1 57134-9 57170-3",
    "transfer": "18761-7 34755-9 28616-1 28651-8",
    "plan": "52521-2 18776-5 91625-4 64295-9",
    "summary": "34133-9 51897-7 53576-5 60591-5",
    "assessment": "51847-2 51848-0",
    "letter": "68609-7 51852-2 83539-7",
    "telephone": "34748-4 34844-1",
}
KINDS = (*sorted(_LOINC), "data")
"""Every kind that a document may be of; ``data`` has fields and no narrative."""

_KINDS = {code: kind for kind, codes in _LOINC.items() for code in codes.split()}
_TITLES = (
    (r"discharge summar", "discharge"),
    (r"operati(?:ve|on)|\bop\b.{0,3}note|surgical (?:note|report)", "operative"),
    (r"history (?:and|&) physical|\bh ?& ?p\b|\bhp\b", "history"),
    (r"consult", "consultation"),
    (r"emergency|\bed (?:note|physician|provider)", "emergency"),
    (r"nurs(?:e|ing)", "nursing"),
    (r"patholog|biops|cytolog|surgical path", "pathology"),
    (
        r"radiolog|imaging|x-?ray|\bct\b|\bmri?\b|ultraso|echo(?:card|gram)|mammogra|sonogra",
        "imaging",
    ),
    (r"laborator|\blabs?\b|blood|chemistry|hematolog|microbiolog|culture|panel\b", "laboratory"),
    (r"procedure", "procedure"),
    (r"referral", "referral"),
    (r"transfer", "transfer"),
    (r"care plan|plan of", "plan"),
    (r"progress|soap|office visit|follow-?up|visit note|clinic note|encounter note", "progress"),
    (r"continuity of care|\bccd\b|summary of (?:care|episode)|patient summary", "summary"),
)
_WORDS = tuple((re.compile(words, re.IGNORECASE), kind) for words, kind in _TITLES)


def kind_of_loinc(code: str) -> str:
    """Return the kind of a LOINC document type, nothing where it has none here."""
    return _KINDS.get(code.strip(), "")


def kind_of_title(title: str) -> str:
    """Return the kind that the words of a title name, nothing where they name none."""
    return next((kind for words, kind in _WORDS if words.search(title)), "")
