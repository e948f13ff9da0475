"""What is kept of a table of procedures: all of it but their descriptors, which may be CPT’s."""

import csv
import io

from app.codebooks.policies.export_rows import captions, rows
from app.codebooks.receiving.received import Member

__all__ = ["without_descriptors"]

_DESCRIPTORS = {"long_description", "short_description"}


def without_descriptors(member: Member) -> bytes:
    """Return the table with empty descriptors.

    Raises:
        ValueError: the table is cut or malformed.
    """
    titles = captions(member)
    kept = [title not in _DESCRIPTORS for title in titles]
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL)
    writer.writerow(titles)
    for cells in rows(member, titles):
        writer.writerow(cell if is_kept else "" for cell, is_kept in zip(cells, kept, strict=True))
    return target.getvalue().encode()
