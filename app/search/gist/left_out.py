"""What a long selection is searched without: what is denied, kin, who, when and how much."""

import re

__all__ = ["blanked"]

_REST = r"(?:(?!\b(?:but|however|except|although|though|which|who)\b)[^.;:\n])*"
_SENTENCE = r"[^.;\n]*"
_KIN = (
    r"mother|father|parents?|brothers?|sisters?|siblings?|grandmother|grandfather|grandparents?"
    r"|aunts?|uncles?|cousins?|sons?|daughters?"
)
_TOLD = "(?:side|has|had|have|with|died|dies|was|were|is|are|and|who|suffers?)"
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SPANS = r"(?:hours?|days?|weeks?|months?|years?)"
_COUNT = r"(?:\d+|one|two|three|four|five|six|several|few|couple of|past|last|next)"
_UNITS = (
    r"(?:mg|mcg|µg|ug|g|kg|lbs?|pounds?|ml|cc|units?|iu|meq|mmol|tablets?|tabs?|capsules?|caps?"
    r"|puffs?|drops?|%|mmhg|bpm|cm|mm)"
)
_OFTEN = (
    rf"(?:(?:once|twice|three times|\d+ times) (?:(?:a|per|each) (?:day|week|month)|daily|weekly)"
    rf"|every (?:\d+ (?:(?:to|-) \d+ )?)?(?:{_SPANS}|morning|evening|night)"
    r"|daily|nightly|[btq]\.?i\.?d\b\.?|q\.?d\b\.?|q\d+h|p\.?r\.?n\b\.?|p\.?o\b\.?|as needed)"
)
_IMAGED = "(?:chest|knee|hip|ankle|foot|hand|wrist|shoulder)"
_IMAGE = (
    r"(?:x[- ]?rays?|radiographs?|ct(?: scans?)?|mri|ultrasounds?|sonograms?|echocardiograms?"
    r"|ekg|ecg|eeg|emg)"
)
_PEOPLE = r"male|female|man|woman|boy|girl|gentleman|lady|infant|child|patient"
_TELLING = "(?:significant|notable|remarkable|positive|pertinent)"
# What is only implied is left to the reader of the whole chart.
_PLAIN = (
    rf"\b(?:den(?:y|ies|ied|ying)|negative for|absence of|free of|rul(?:e|es|ed|ing) out)\b{_REST}",
    rf"\bno\b{_REST}",
    rf"\b(?:do|does|did|has|have|had|is|are|was|were|can|could|will|would)(?:n['’]t| not)\b{_REST}",
    rf"\bnot (?:consistent|suggestive|due|caused|concerning|related)\b{_REST}",
    rf"\bfamily (?:medical )?history\b{_SENTENCE}",
    rf"\b(?:(?:past |prior )?(?:medical|surgical) )?history (?:is )?{_TELLING} (?:for|of)\b",
    r"\bemergency (?:room|department)\b(?: visits?)?",
    rf"\b(?:maternal|paternal|(?:{_KIN})(?:['’]s)? {_TOLD})\b{_SENTENCE}",
    r"(?-i:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\b\.? ?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)",
    r"(?-i:\b(?:[A-Z][\w'’-]+ ){1,3}(?=(?:is|was) an? (?:\w+ ){0,3}\d+[- ]))",
    rf"\b\w+[- ]+(?:and a half[- ]+)?{_SPANS} ?[- ]+ ?old\b(?: (?:\w+ )?(?:{_PEOPLE})\b)?",
    rf"\b{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?",
    r"\b\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b(?: ?[ap]\.?m\.?)?",
    rf"\b(?:for|in|over|after|within|x) (?:the )?(?:{_COUNT} )+(?:(?:to|or|-) \d+ )?{_SPANS}\b",
    rf"\b{_COUNT} {_SPANS} ago\b",
    rf"\b\d+(?:[.,]\d+)?(?: ?(?:-|to|/) ?\d+(?:[.,]\d+)?)? ?{_UNITS}(?!\w)(?: {_OFTEN})?",
    rf"\b{_OFTEN}(?!\w)",
    rf"(?<!abnormal )(?<!screening )\b(?:{_IMAGED} )?{_IMAGE}\b",
)
_PATTERN = re.compile("|".join(f"(?:{each})" for each in _PLAIN), re.IGNORECASE)


def blanked(text: str) -> str:
    """Return a text as long as before, with blanks where it says nothing to search for."""
    return _PATTERN.sub(lambda found: " " * len(found[0]), text)
