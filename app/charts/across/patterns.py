"""What is looked for in a chart, as a pattern that is run through its folded text."""

import re
import warnings
from dataclasses import dataclass

__all__ = ["PatternError", "Wanted", "patterned"]

_MOST_REPEATS = 3
_LONGEST = 200
_ENDLESS = re.compile(r"[*+]|\{\d*,\}")
_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[*+]|\{\d*,?\d*\}|[()|]|\?", re.DOTALL)


class PatternError(ValueError):
    """A regular expression that cannot be run, or would take too long."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the coder typed, and how it is meant: as whole words, as a regular expression."""

    text: str
    is_whole: bool = False
    is_pattern: bool = False


def patterned(wanted: Wanted) -> re.Pattern[str]:
    """Compile a regular expression; case does not matter.

    Raises:
        PatternError: it cannot be read, or repeats so much that it could run for hours.
    """
    text = wanted.text.strip()
    if len(text) > _LONGEST:
        raise PatternError(f"The expression has more than {_LONGEST} characters: shorten it")
    _check_repeats(text)
    whole = rf"(?<!\w)(?:{text})(?!\w)" if wanted.is_whole else text
    try:
        with warnings.catch_warnings():
            # Of signs that a later Python may read otherwise.
            warnings.simplefilter("ignore", FutureWarning)
            re.compile(text)
            return re.compile(whole, re.IGNORECASE | re.MULTILINE)
    except (re.error, OverflowError, RecursionError) as error:
        reason = getattr(error, "msg", "too large")
        raise PatternError(f"The expression cannot be read: {reason}") from error


def _check_repeats(text: str) -> None:
    # A search cannot be interrupted: a repeat within a repeat could hold up the desk for hours.
    open_groups: list[bool] = []
    was_group_with_choice = False
    repeats = 0
    for token in _TOKEN.findall(text):
        if token == "(":  # noqa: S105
            open_groups.append(False)
        elif token == "|":  # noqa: S105
            open_groups[-1:] = [True]
        elif token == ")":  # noqa: S105
            was_group_with_choice = bool(open_groups) and open_groups.pop()
            continue
        elif token[0] in "*+{":
            is_endless = _ENDLESS.fullmatch(token) is not None
            repeats += is_endless
            if was_group_with_choice or repeats > _MOST_REPEATS:
                raise PatternError(
                    "The expression repeats too much to be quick: "
                    f"at most {_MOST_REPEATS} of * and +, none around another or around |"
                )
            open_groups[-1:] = [True] if open_groups else []
        was_group_with_choice = False
