from datetime import date

from app.codebooks.policies.found import policy
from app.codebooks.policies.texts import links_of, sections_of
from app.domain.codes import System
from app.domain.rules.policies import PolicyLink, PolicySection
from tests.codebooks.policies.mcd_made import LCD_TABLES

MAY = date(2026, 5, 15)


def test_the_text_of_a_policy_has_headings(held):
    assert sections_of(held, policy(held, "220.4", MAY)) == (
        PolicySection("Item or service", "A lantern."),
        PolicySection("Indications and limitations of coverage", "Once."),
    )
    (section,) = sections_of(held, policy(held, "L301", MAY))
    assert section.text == "Indications\n\nBy night."


def test_the_relation_of_lcd_and_article_is_known_on_both_sides(held):
    article, lcd = policy(held, "A501", MAY), policy(held, "L301", MAY)
    assert links_of(held, article) == (PolicyLink(System.LCD, 301), PolicyLink(System.NCD, 90))
    assert links_of(held, lcd) == (PolicyLink(System.ARTICLE, 501), PolicyLink(System.NCD, 90))
    assert lcd.missing == ()
    assert len(LCD_TABLES["lcd_related_documents"]) == 1
