"""Every kind of file that the code books can read, and which of them a file is.

The readers are loaded when a file is first received: a code is looked up in less time than that
takes.
"""
# ruff: noqa: PLC0415

from functools import cache

from app.codebooks.receiving.received import Kind, Member

__all__ = ["all_kinds", "kind_called", "kind_of"]


@cache
def all_kinds() -> tuple[Kind, ...]:
    """Return every kind, in the order in which they are asked."""
    from app.codebooks.cpt import kinds as cpt
    from app.codebooks.fees import kinds as fees
    from app.codebooks.gems import kinds as gems
    from app.codebooks.hcpcs import kinds as hcpcs
    from app.codebooks.icd10cm import kinds as icd10cm
    from app.codebooks.icd10pcs import kinds as icd10pcs
    from app.codebooks.lists import kinds as lists
    from app.codebooks.mce import kinds as mce
    from app.codebooks.ncci import kinds as ncci
    from app.codebooks.policies import kinds as policies
    from app.codebooks.risk import kinds as risk

    return (
        *icd10cm.KINDS,
        *icd10pcs.KINDS,
        *hcpcs.KINDS,
        *ncci.KINDS,
        *fees.KINDS,
        *lists.KINDS,
        *cpt.KINDS,
        *policies.KINDS,
        *risk.KINDS,
        *mce.KINDS,
        *gems.KINDS,
    )


def kind_of(member: Member) -> Kind | None:
    """Return the first kind that recognises a file, None where none does.

    Of a table whose columns the user mapped only the kinds of that system are asked.
    """
    system = member.mapped.system if member.mapped else None
    asked = (kind for kind in all_kinds() if system in (None, kind.system))
    return next((kind for kind in asked if kind.recognises(member)), None)


def kind_called(kind_id: str) -> Kind | None:
    """Return the kind of that id, None where this version of the program knows none."""
    return next((kind for kind in all_kinds() if kind.id == kind_id), None)
