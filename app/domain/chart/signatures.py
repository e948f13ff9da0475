"""Whether a document is signed and dated, by what its text says."""

import re

__all__ = ["is_dated", "is_only_dictated", "is_signed"]

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"(?<![\d/.-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})"
    rf"|{_MONTH}\s{{0,2}}{_DAY},?\s{{0,2}}\d{{4}}"
    rf"|{_DAY}[ -]?(?:of )?{_MONTH},?[ -]?\d{{4}})(?![\d/-])"
)
_DATED = re.compile(_DATE, re.IGNORECASE)
_BIRTH = re.compile(
    rf"\b(?:dob\b|d\.o\.b\.|birth ?date\b|date of birth\b|born\b)\W{{0,8}}(?:on )?{_DATE}",
    re.IGNORECASE,
)
_BY = r"sign(?:ed|ature)|authenticated|verified|approved|finali[sz]ed|attested|completed"
_SIGNED = re.compile(
    rf"\b(?:electronic(?:ally)?|digital(?:ly)?) (?:{_BY})|/e?s/"
    rf"|\b(?:e-?|final )?sign(?:ed|-off) ?(?:by|on|off|electronically|digitally|at|:)"
    r"|\be-?signed\b|\be-?signature\W+[^\W_]"
    r"|^\W*(?:\w+ ){0,3}signature[^\w\n]+[^\W_]"
    r"|\b(?:authenticated|attested|verified|finali[sz]ed) (?:electronically )?(?:by|on|:)"
    r"|\battestation\b|\bi,? [^\n]{0,60}\battest\b|\bread and signed\b"
    r"|\b(?:reviewed|dictated) and (?:electronically )?(?:signed|authenticated)",
    re.IGNORECASE | re.MULTILINE,
)
# What the patient signs, and what is yet to be signed, is no signature of the author.
_NOT_SIGNED = re.compile(
    r"[^.\n]*(?:\b(?:not|never|un|yet to be|to be|without being)[ -]?(?:yet |been |read |or |and "
    r"|electronically )*(?:signed|authenticated|verified)\b"
    r"|\b(?:awaiting|pending|missing|needs|requires|no|lacks) (?:\w+ )?(?:signature|authentication)"
    r"|\b(?:consent|waiver|release|form|paperwork|contract|agreement|dnr|proxy)\b[^.\n]*\bsigned\b"
    r"|\bsigned (?:by (?:the )?(?:patient|parent|mother|father|family|guardian|husband|wife)|out)"
    r"|\bsignature on file\b)[^.\n]*",
    re.IGNORECASE,
)
_DICTATED = re.compile(r"\bdictated (?:by|but)\b|^\W*dictat(?:or|ed|ion)\W*:", re.I | re.MULTILINE)


def is_signed(text: str) -> bool:
    """Tell whether the author has signed; a dictation alone is no signature."""
    return _SIGNED.search(_NOT_SIGNED.sub("", text)) is not None


def is_only_dictated(text: str) -> bool:
    """Tell whether all that names the author is that it was dictated."""
    return _DICTATED.search(text) is not None and not is_signed(text)


def is_dated(text: str) -> bool:
    """Tell whether the text has a date; that of a birth is none of the document."""
    return _DATED.search(_BIRTH.sub("", text)) is not None
