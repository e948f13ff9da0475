"""What a message says of its document: title, kind, date and author."""

from app.charts.enclosing import Envelope
from app.charts.hl7v2.message import Message
from app.charts.hl7v2.people import author_of, day_of_message
from app.charts.kinds import kind_of_loinc, kind_of_title

__all__ = ["envelope_of"]

# HL7 table 0270, document type.
_TYPES = {
    "AR": ("Autopsy report", "pathology"),
    "CD": ("Cardiodiagnostics", "imaging"),
    "CN": ("Consultation", "consultation"),
    "DI": ("Diagnostic imaging", "imaging"),
    "DS": ("Discharge summary", "discharge"),
    "ED": ("Emergency department report", "emergency"),
    "HP": ("History and physical", "history"),
    "OP": ("Operative report", "operative"),
    "PC": ("Psychiatric consultation", "consultation"),
    "PH": ("Psychiatric history and physical", "history"),
    "PN": ("Procedure note", "procedure"),
    "PR": ("Progress note", "progress"),
    "SP": ("Surgical pathology", "pathology"),
    "TS": ("Transfer summary", "transfer"),
}
_SERVICES = {
    **dict.fromkeys(
        ("RAD", "RUS", "CT", "NMR", "MR", "XRC", "NMS", "CUS", "EC", "ECHO"), "imaging"
    ),
    **dict.fromkeys(("LAB", "CH", "HM", "MB", "BLB", "CP", "IMM", "MCB", "SR", "TX"), "laboratory"),
    **dict.fromkeys(("SP", "PAT", "CTH", "PTH"), "pathology"),
}


def envelope_of(message: Message) -> Envelope:
    """Return what a message says of its document; the kind of message is its last title."""
    title, kind = _TYPES.get(message.first("TXA").value(2).upper(), ("", ""))
    obr = message.first("OBR")
    title = title or message.first("TXA").value(2, 2) or obr.value(4, 2) or obr.value(4)
    kind = kind or _SERVICES.get(obr.value(24).upper(), "") or _by_code(message)
    kind = kind or kind_of_title(title) or ("laboratory" if message.type == "ORU" else "")
    title = title or f"{message.type} {message.event}".strip()
    return Envelope(title, kind, day_of_message(message), author_of(message))


def _by_code(message: Message) -> str:
    segments = (segment for segment in message.segments if segment.name in {"OBR", "OBX"})
    fields = ((segment, 4 if segment.name == "OBR" else 3) for segment in segments)
    kinds = (kind_of_loinc(segment.value(field)) for segment, field in fields)
    return next((kind for kind in kinds if kind), "")
