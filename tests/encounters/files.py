"""Encounter files as a sender writes them."""

import base64

from tests.fixtures.work import NOTE

LEAST = {"setting": "office", "service_from": "2026-03-12", "diagnoses": []}
WHOLE = {
    "id": 4711,
    "patient": {
        "id": "A-17",
        "family": "Doe",
        "given": "Jane",
        "birth_date": "1961-02-03",
        "sex": "female",
    },
    "payer": {"name": "Medicare", "kind": "medicare", "member_id": "1EG4"},
    "setting": "inpatient",
    "claim": "institutional",
    "place_of_service": "21",
    "new_patient": False,
    "minutes": None,
    "service_from": "2026-03-10",
    "service_to": "2026-03-12",
    "admitted": "2026-03-10",
    "discharged": "2026-03-12",
    "rendering": {"name": "R. Holm", "npi": "1234567893"},
    "billing": {"name": "Holm", "npi": "1558598797", "tax_id": "00-0000000"},
    "documents": [{"text": NOTE, "title": "Visit", "kind": "progress", "date": "2026-03-12"}],
    "diagnoses": [
        {
            "code": "e1122",
            "poa": "Y",
            "evidence": [{"document": 0, "quote": "type 2  diabetes with chronic"}],
        },
        {"code": "N18.32", "poa": None, "evidence": [{"document": 0, "quote": "stage five"}]},
    ],
    "procedures": [{"code": "0dtj4zz", "date": "2026-03-11"}],
    "lines": [
        {
            "code": "99214",
            "modifiers": ["25"],
            "units": 2,
            "charge": "125.00",
            "pointers": ["B", "A"],
            "date": "2026-03-12",
        }
    ],
    "overrides": [{"rule": "I-03", "subjects": ["E11.22"], "reason": "documented"}],
}


def with_bytes(**more):
    content = base64.b64encode(NOTE.encode()).decode()
    return {"name": "visit.txt", "base64": content, **more}
