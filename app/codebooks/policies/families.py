"""How the three families of policies call their tables and columns in a download."""

from dataclasses import dataclass

from app.domain.codes import System

__all__ = ["ARTICLES", "FAMILIES", "LCDS", "NCDS", "Family"]


@dataclass(frozen=True, slots=True)
class Family:
    """LCDs, NCDs or articles: the columns of their main table.

    Attributes:
        system: whose policies they are.
        table: the name of the main table, which begins the names of the others.
        key: the columns of number and version.
        display: the column of what a coder calls a policy, and the letter that begins it.
        title: the column of the title.
        effective: those of the first day, the first that is filled speaking.
        ends: those of a last day, the first day of all speaking.
        updated: those that tell how new the table is.
        sections: the headings of the text that is kept, each with its column.
    """

    system: System
    table: str
    key: tuple[str, str]
    display: tuple[str, str]
    title: str
    effective: tuple[str, ...]
    ends: tuple[str, ...]
    updated: tuple[str, ...]
    sections: tuple[tuple[str, str], ...]

    @property
    def captions(self) -> frozenset[str]:
        """Return the captions without which its main table is not recognised."""
        status = {"status"} if self.system is not System.NCD else {self.display[0]}
        return frozenset({*self.key, self.title, *status})


LCDS = Family(
    system=System.LCD,
    table="lcd",
    key=("lcd_id", "lcd_version"),
    display=("display_id", "L"),
    title="title",
    effective=("rev_eff_date", "orig_det_eff_date"),
    ends=("rev_end_date", "ent_det_end_date", "date_retired"),
    updated=("last_updated",),
    sections=(
        ("CMS national coverage policy", "cms_cov_policy"),
        ("Coverage indications, limitations and medical necessity", "indication"),
        ("Diagnoses that support medical necessity", "diagnoses_support"),
        ("Diagnoses that do not support medical necessity", "diagnoses_dont_support"),
        ("Coding guidelines", "coding_guidelines"),
        ("Documentation requirements", "doc_reqs"),
        ("Utilization guidelines", "util_guide"),
        ("Associated information", "associated_info"),
    ),
)
ARTICLES = Family(
    system=System.ARTICLE,
    table="article",
    key=("article_id", "article_version"),
    display=("display_id", "A"),
    title="title",
    # The publication date is that of the first version, the effective date that of a revision.
    effective=("article_eff_date", "article_pub_date"),
    ends=("article_rev_end_date", "article_end_date", "date_retired"),
    updated=("last_updated",),
    sections=(
        ("CMS national coverage policy", "cms_cov_policy"),
        ("Article text", "description"),
        ("Additional ICD-10 information", "add_icd10_info"),
        ("Revenue codes", "revenue_para"),
        ("Other comments", "other_comments"),
    ),
)
NCDS = Family(
    system=System.NCD,
    table="ncd_trkg",
    key=("ncd_id", "ncd_vrsn_num"),
    display=("ncd_mnl_sect", ""),
    title="ncd_mnl_sect_title",
    effective=("ncd_efctv_dt",),
    ends=("ncd_trmntn_dt",),
    updated=("last_updt_tmstmp", "last_clrnc_tmstmp"),
    sections=(
        ("Item or service", "itm_srvc_desc"),
        ("Indications and limitations of coverage", "indctn_lmtn"),
        ("Cross references", "xref_txt"),
        ("Other", "othr_txt"),
    ),
)
FAMILIES = (LCDS, ARTICLES, NCDS)
