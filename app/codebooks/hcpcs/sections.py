"""The parts of HCPCS Level II by their first letter, named in words of our own."""

__all__ = ["section_title"]

_TITLES = {
    "A": "Transport, medical and surgical supplies, administrative and miscellaneous",
    "B": "Enteral and parenteral therapy",
    "C": "Hospital outpatient payment system",
    "E": "Durable medical equipment",
    "G": "Procedures and professional services (temporary)",
    "H": "Behavioral health and substance use treatment",
    "J": "Drugs administered other than by mouth, chemotherapy",
    "K": "Durable medical equipment (temporary, for Medicare contractors)",
    "L": "Orthotics and prosthetics",
    "M": "Medical services and quality measures",
    "P": "Pathology and laboratory",
    "Q": "Temporary codes",
    "R": "Diagnostic radiology, transport of equipment",
    "S": "Temporary national codes not used by Medicare",
    "T": "Services established for Medicaid agencies",
    "U": "Laboratory tests for coronavirus",
    "V": "Vision, hearing and speech",
}


def section_title(letter: str) -> str:
    """Return the name of a part; a letter that is new to the program names itself."""
    return _TITLES.get(letter, f"{letter} codes")
