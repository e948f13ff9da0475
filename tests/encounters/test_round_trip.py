import json
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.chart.spans import Area, Evidence, Span
from app.storage import documents as stored_documents
from app.storage import encounters as stored_encounters
from app.storage.coding import overrides as stored_overrides
from app.storage.coding import sheets as stored_sheets
from tests.fixtures import strategies
from tests.fixtures.work import START

NOTES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1)
    .filter(str.strip)
    .filter(lambda text: not text.startswith("\ufeff")),
    max_size=2,
)


@st.composite
def quoted(draw, encounter):
    """Evidence as the desk makes it: words at a span or nowhere, or a part of a page."""
    places = [
        (head.id, number, page.text)
        for head, document in encounter
        for number, page in enumerate(document.pages)
    ]
    if not places or draw(st.booleans()):
        return Evidence(draw(strategies.WORDS.filter(str.strip)), None)
    document, page, text = draw(st.sampled_from(places))
    if draw(st.booleans()):
        return Evidence.of_area(Area(document, page, draw(strategies.boxes())))
    start = draw(st.integers(0, len(text) - 1))
    span = Span(document, page, start, draw(st.integers(start + 1, len(text))))
    words = text[span.start : span.end]
    return Evidence(words, span) if words.strip() else Evidence("words", None)


def told(encounter):
    """All that an encounter file carries, with documents by position."""
    places = {head.id: place for place, head in enumerate(encounter.documents)}

    def at(evidence):
        return [
            (e.quote, e.span and replace(e.span, document=places[e.span.document]))
            for e in evidence
        ]

    sheet = encounter.sheet
    heads = [(h.title, h.format, h.name, h.kind, h.date, h.sha256) for h in encounter.documents]
    return (
        encounter.facts,
        heads,
        [(d.code, d.poa, at(d.evidence)) for d in sheet.diagnoses],
        [(p.code, p.on, at(p.evidence)) for p in sheet.procedures],
        [
            (n.code, n.modifiers, n.units, n.pointers, n.on, n.charge, at(n.evidence))
            for n in sheet.lines
        ],
        encounter.overrides,
    )


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.data())
def test_what_goes_out_comes_in_again_equal(exchange, encounters, charts, work, tmp_path, data):
    with work.sessions.begin() as session:
        number = stored_encounters.add(session, data.draw(strategies.facts()), START)
    for position, note in enumerate(data.draw(NOTES.filter(lambda n: len(set(n)) == len(n)))):
        charts.attach(number, f"note {position}.txt", note.encode())
    with work.sessions.begin() as session:
        heads = stored_documents.heads(session, number)
        read = [(head, stored_documents.one(session, head.id)) for head in heads]
        sheet = data.draw(strategies.sheets_with(st.lists(quoted(read), max_size=2).map(tuple)))
        stored_sheets.save(session, number, sheet)
        stored_overrides.add(session, number, data.draw(strategies.overrides()))
    text = json.dumps(exchange.export(number))
    again = exchange.import_encounter(text, tmp_path).id
    assert told(encounters.open(again)) == told(encounters.open(number))
