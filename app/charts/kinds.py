"""Kinds of documents by their LOINC code, or by the words of their title."""

import re

__all__ = ["kind_of_loinc", "kind_of_title"]

_LOINC = {
    "progress": "11506-3 34109-9 34130-5 34131-3 34901-9 34904-3 11510-5 28569-2",
    "history": "34117-2 28626-0 47039-3 34095-0 11492-6 51849-8 34774-0",
    "discharge": "18842-5 11490-0 28655-9 29761-4 34745-0 34105-7 34106-5 59259-2",
    "operative": "11504-8 34137-0 28583-3 28573-4",
    "procedure": "28570-0 18744-3 18745-0 18751-8 18753-4 11505-5 28577-5 34121-4",
    "consultation": "11488-4 34100-8 34104-0 51845-6 51853-0 51846-4 34099-2 34103-2 34756-7",
    "emergency": "34111-5 34878-9 54094-8 68552-9",
    "nursing": "34119-8 28623-7 28651-8 34746-8 34139-6",
    "laboratory": "11502-2 26436-6 18717-9 18719-5 18723-7 18725-2 18769-0",
    "pathology": "11526-1 60567-5 60568-3 22034-3 22637-3 11529-5",
    "imaging": "18748-4 18747-6 18755-9 18760-9 18782-3 18726-0 30746-2 24627-2 42148-7 30954-2",
    "referral": "57133-1 57134-9 28616-1 57170-3",
    "transfer": "18761-7 34755-9",
    "plan": "52521-2 18776-5 91625-4 64295-9",
    "summary": "34133-9 51897-7 53576-5 60591-5",
    "assessment": "51847-2 51848-0",
    "letter": "68609-7 51852-2 83539-7",
    "telephone": "34748-4 34844-1",
}
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
