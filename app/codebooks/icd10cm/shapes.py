"""What a category looks like in the files of NCHS."""

__all__ = ["CATEGORY"]

# A letter and two digits, or one more letter in the second or third place: M1A, C7B, QA0.
CATEGORY = r"[A-Z](?:[0-9][0-9A-Z]|[A-Z][0-9])"
