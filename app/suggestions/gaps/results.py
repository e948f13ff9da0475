"""Results outside the range printed beside them, on which nobody has commented."""

import re
from collections.abc import Iterator

from app.domain.reading.suggestions import ChartGap
from app.suggestions.telling.chart import Chart

__all__ = ["uncommented_results"]

_NAME = r"(?P<name>[A-Za-z][A-Za-z0-9 ./-]{1,28}?)\s*[:=]?\s+"
_UNIT = r"(?:(?!(?:HH?|LL?|HIGH|LOW)\b)[A-Za-zµ%][A-Za-z0-9µ%/^*.]{0,12})?"
_VALUE = rf"(?P<value>\d{{1,5}}(?:\.\d+)?)[ \t]*{_UNIT}[ \t]*"
_RANGE = (
    r"[(\[]?\s*(?:(?:ref(?:erence)?|normal)(?:erence)?\s*(?:range|interval)?\s*:?\s*)?"
    r"(?P<low>\d{1,5}(?:\.\d+)?)\s*(?:-|–|to)\s*(?P<high>\d{1,5}(?:\.\d+)?)"
)
_FLAG = r"[(\[]?(?P<flag>H|L|HH|LL|HIGH|LOW)\b[)\]]?"
_RESULT = re.compile(rf"^[ \t•*-]*{_NAME}{_VALUE}(?:{_FLAG}[ \t]*)?(?:{_RANGE})?", re.M)
_RESULTS = re.compile(r"^$|results|laboratory|labs|data|findings", re.I)
_COMMENT = re.compile(r"assessment|impression|plan|diagnos|hospital course", re.I)
_HIGH = frozenset({"H", "HH", "HIGH"})
_FEWEST_LETTERS, _MOST = 2, 3


def uncommented_results(chart: Chart) -> Iterator[ChartGap]:
    """Yield results that are flagged or outside their range and named in no conclusion (III.B).

    A chart without a conclusion has nowhere to comment on them.
    """
    comments = " ".join(
        chart.text[part.body : part.end].lower()
        for part in chart.sections
        if _COMMENT.search(part.name)
    )
    found = list(_abnormal(chart)) if comments.strip() else []
    open_ones = [each for each in found if not _is_told(each["name"], comments)]
    for each in open_ones[:_MOST]:
        words = " ".join(each[0].split()).strip("([")
        side = "above" if _is_high(each) else "below"
        message = f"“{words}” is {side} its range, and no conclusion names it."
        place = (0, each.start("name"), each.end())
        yield ChartGap("abnormal_result", *place, message, each["name"].strip(), (place,))


def _abnormal(chart: Chart) -> Iterator[re.Match[str]]:
    for part in chart.sections:
        if _RESULTS.search(part.name):
            for found in _RESULT.finditer(chart.text, part.body, part.end):
                if found["flag"] or (found["high"] and _is_out(found)):
                    yield found


def _is_out(found: re.Match[str]) -> bool:
    low, high = float(found["low"]), float(found["high"])
    return low < high and not low <= float(found["value"]) <= high


def _is_high(found: re.Match[str]) -> bool:
    if found["flag"]:
        return found["flag"] in _HIGH
    return float(found["value"]) > float(found["high"])


def _is_told(name: str, comments: str) -> bool:
    words = [word for word in re.findall(r"[a-z]+", name.lower()) if len(word) >= _FEWEST_LETTERS]
    return any(re.search(rf"\b{word}", comments) for word in words)
