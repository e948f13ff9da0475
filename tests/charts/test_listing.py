from app.charts.listing import write_fields
from app.charts.plain.paper import Paper
from app.charts.xml import xml_tree


def test_fields_are_listed_in_reading_order():
    paper = Paper()
    markup = b"""<observation xmlns='urn:hl7-org:v3'><code code='1' displayName='Care team'/>
      <value>some <b>bold</b> words</value><text representation='B64'>AAAA</text></observation>"""
    write_fields(xml_tree(markup), paper)
    assert paper.text() == (
        "observation\n  code: Care team; code 1\n  value: some words\n    b: bold\n"
        "  text: (a file in Base64); representation B64\n"
    )
