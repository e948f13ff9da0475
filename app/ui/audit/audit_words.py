"""What the self-audit pane calls verdicts and facts."""

from datetime import UTC

from PySide6.QtCore import QCoreApplication

from app.domain.audit import AuditAnswer, AuditItem, AuditState, Checklist, Fact, Verdict

__all__ = ["answer_line", "fact_line", "known_word", "score_line", "verdict_word"]

# The gravest first: one reason for no outweighs any part known to be right.
_GRAVITY = (Verdict.NO, Verdict.YES, Verdict.NOT_APPLICABLE)


def verdict_word(verdict: Verdict) -> str:
    """Return the verdict in words."""
    words = {
        Verdict.YES: _tr("yes"),
        Verdict.NO: _tr("no"),
        Verdict.NOT_APPLICABLE: _tr("not applicable"),
    }
    return words[verdict]


def known_word(item: AuditItem) -> str:
    """Return the program's view of an item: no, or yes for a part, or nothing."""
    verdicts = {fact.verdict for fact in item.facts}
    gravest = next((verdict for verdict in _GRAVITY if verdict in verdicts), None)
    if gravest is None:
        return _tr("your judgement")
    if gravest is Verdict.YES:
        return _tr("yes, in part")
    return verdict_word(gravest)


def fact_line(fact: Fact) -> str:
    """Return one fact with what it is known from."""
    return _tr("{part} (from: {basis})").format(part=fact.part, basis=fact.basis)


def answer_line(answer: AuditAnswer | None) -> str:
    """Return who answered what and when, and to which version of the checklist."""
    if answer is None:
        return _tr("Not answered yet: press Y, N or A.")
    return _tr("{verdict}, {at:%Y-%m-%d %H:%M} UTC, {by}, version {version}").format(
        verdict=verdict_word(answer.verdict).capitalize(),
        at=answer.at.astimezone(UTC),
        by=answer.by,
        version=answer.version,
    )


def score_line(state: AuditState, checklist: Checklist) -> str:
    """Return how far the audit has come and how the score was reckoned."""
    parts = (
        _tr("{answered} of {total} answered").format(answered=state.answered, total=state.total),
        state.formula,
        f"{checklist.name} {_tr('version')}\N{NO-BREAK SPACE}{checklist.version}",
    )
    return " · ".join(parts)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Audit", text)
