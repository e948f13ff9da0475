"""The columns of the Table of Drugs and Chemicals and of the Table of Neoplasms."""

from collections.abc import Mapping

from app.codebooks.icd10cm.index.terms import Volume

__all__ = ["behavior_column", "check_heads", "column_words"]

# The words by which coders ask for a column stand in parentheses: the Index sends them there too
# (“Cancer, see also Neoplasm, by site, malignant”).
_WORDS = {
    Volume.DRUGS: {
        2: "poisoning, accidental (unintentional) (overdose)",
        3: "poisoning, intentional self-harm (suicide attempt) (overdose)",
        4: "poisoning, assault",
        5: "poisoning, undetermined (overdose)",
        6: "adverse effect",
        7: "underdosing",
    },
    Volume.NEOPLASMS: {
        2: "malignant, primary (cancer) (carcinoma)",
        3: "malignant, secondary (cancer) (metastasis) (metastatic)",
        4: "in situ (ca) (carcinoma)",
        5: "benign (tumor)",
        6: "uncertain behavior",
        7: "unspecified behavior (tumor)",
    },
}
_HEADS = {
    Volume.DRUGS: {
        2: "accidental",
        3: "self-harm",
        4: "assault",
        5: "undetermined",
        6: "adverse",
        7: "underdosing",
    },
    Volume.NEOPLASMS: {
        2: "primary",
        3: "secondary",
        4: "situ",
        5: "benign",
        6: "uncertain",
        7: "unspecified",
    },
}
_BEHAVIORS = {
    "malignant": 2,
    "primary": 2,
    "secondary": 3,
    "in situ": 4,
    "benign": 5,
    "uncertain behavior": 6,
    "unspecified behavior": 7,
}


def column_words(volume: Volume, column: int) -> str:
    """Return what a column means, nothing where the volume has no columns."""
    return _WORDS.get(volume, {}).get(column, "")


def behavior_column(words: str) -> int | None:
    """Return the column of the Table of Neoplasms for a behavior named in a reference."""
    return _BEHAVIORS.get(words)


def check_heads(volume: Volume, heads: Mapping[int, str]) -> None:
    """Make sure that the columns mean what they always did.

    Raises:
        ValueError: one means something else.
    """
    for column, word in _HEADS.get(volume, {}).items():
        if word not in heads.get(column, "").lower():
            raise ValueError(f"column {column} is headed “{heads.get(column, '')[:40]}”")
