"""What the tables of a download are called; known without its readers."""

from app.domain.codes import System
from app.domain.rules.policies import Listing

__all__ = ["CODE_TABLES", "JURISDICTIONS", "SHARED", "TABLE_NAMES"]

SHARED = ("contractor", "contractor_jurisdiction", "state_lookup")
"""The tables that the downloads of LCDs and of articles both carry, word for word."""

CODE_TABLES = {
    Listing.PROCEDURES: "hcpc_code",
    Listing.COVERED: "icd10_covered",
    Listing.NOT_COVERED: "icd10_noncovered",
}
"""What the table of a list is called, after the name of the family."""

JURISDICTIONS = {
    System.LCD: ("lcd_x_contractor", *SHARED),
    System.ARTICLE: ("article_x_contractor", *SHARED),
    System.NCD: (),
}
"""The tables that tell where a policy holds; an NCD holds everywhere."""

TABLE_NAMES = {
    System.LCD: (
        "lcd",
        "lcd_x_hcpc_code",
        "lcd_x_hcpc_code_group",
        "lcd_future_retire",
        "lcd_related_documents",
        "lcd_related_ncd_documents",
        *JURISDICTIONS[System.LCD],
    ),
    System.ARTICLE: (
        "article",
        "article_x_hcpc_code",
        "article_x_hcpc_code_group",
        "article_x_icd10_covered",
        "article_x_icd10_covered_group",
        "article_x_icd10_noncovered",
        "article_x_icd10_noncovered_group",
        "article_future_retire",
        "article_related_documents",
        "article_related_ncd_documents",
        *JURISDICTIONS[System.ARTICLE],
    ),
    System.NCD: ("ncd_trkg",),
}
"""The tables that are read of a download, by whose it is."""
