"""An invented book of agues, and of what one may have had of them."""

__all__ = ["HISTORIES"]

HISTORIES = (
    ("A20", "Lantern ague", []),
    ("A20.0", "Lantern ague of the harbour", []),
    ("A20.9", "Lantern ague, unspecified", []),
    ("A28", "Moss rot", []),
    ("B28", "Tower cramp", []),
    ("Z80", "Family history of agues", []),
    ("Z80.1", "Family history of lantern agues", ["Conditions classifiable to A20-A29"]),
    ("Z84", "Family history of others", []),
    ("Z84.8", "Family history of other conditions", []),
    ("Z86", "Personal history of agues", ["Conditions classifiable to A20.-"]),
    ("Z86.0", "Personal history of harbour agues", []),
    ("Z86.8", "Personal history of other agues", []),
    ("Z95", "Presence of rope graft", []),
)
