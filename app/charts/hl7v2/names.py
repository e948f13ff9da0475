"""What segments and their fields are called, for those that a coder looks at."""

__all__ = ["field_name", "segment_name"]

_SEGMENTS = {
    "MSH": "Message",
    "EVN": "Event",
    "PID": "Patient",
    "PD1": "Patient, more",
    "NK1": "Next of kin",
    "PV1": "Visit",
    "PV2": "Visit, more",
    "DG1": "Diagnosis",
    "DRG": "Diagnosis-related group",
    "PR1": "Procedure",
    "AL1": "Allergy",
    "IAM": "Allergy",
    "GT1": "Guarantor",
    "IN1": "Insurance",
    "IN2": "Insurance, more",
    "FT1": "Charge",
    "ACC": "Accident",
    "ORC": "Order",
    "OBR": "Order detail",
    "OBX": "Observation",
    "NTE": "Note",
    "TXA": "Document",
    "SPM": "Specimen",
    "RXA": "Medication given",
    "RXE": "Medication ordered",
    "RXO": "Medication asked for",
    "RXR": "Route",
    "SCH": "Appointment",
    "PRB": "Problem",
    "ROL": "Role",
    "MRG": "Merged patient",
}
_FIELDS = {
    "MSH": "3 sender,4 sending facility,7 sent,9 message,10 number,12 version",
    "EVN": "1 event,2 recorded,5 operator,6 occurred",
    "PID": "2 external number,3 number,5 name,7 birth date,8 sex,10 race,11 address,13 telephone,"
    "15 language,16 marital status,18 account,22 ethnic group,29 died,30 death",
    "PV1": "2 class,3 location,4 admission type,7 attending,8 referring,9 consulting,10 service,"
    "14 admit source,17 admitting,18 patient type,19 visit number,20 financial class,"
    "36 discharge disposition,44 admitted,45 discharged",
    "PV2": "3 admit reason,8 expected admission,12 visit description",
    "NK1": "2 name,3 relationship,4 address,5 telephone",
    "DG1": "2 coding method,3 code,4 description,5 diagnosed,6 type,15 priority,16 clinician,"
    "26 present on admission",
    "DRG": "1 group,2 assigned",
    "PR1": "2 coding method,3 code,4 description,5 performed,6 type,11 surgeon,14 priority,"
    "16 modifier",
    "AL1": "2 type,3 allergen,4 severity,5 reaction,6 identified",
    "IN1": "2 plan,3 company number,4 company,8 group,12 effective,13 expires,16 insured,"
    "17 relationship,36 policy",
    "GT1": "3 name,5 address,11 relationship",
    "FT1": "4 date,6 type,7 code,8 description,10 quantity,11 amount,16 location,19 diagnosis,"
    "20 performed by,21 ordered by,25 procedure,26 modifier",
    "ORC": "1 control,2 placer number,3 filler number,5 status,9 at,12 ordered by",
    "OBR": "2 placer number,3 filler number,4 service,7 observed,13 clinical information,"
    "16 ordered by,22 reported,24 section,25 status,31 reason,32 interpreter,44 procedure,"
    "45 modifier",
    "OBX": "2 value type,3 observation,5 value,6 units,7 reference range,8 flags,11 status,"
    "14 observed,17 method",
    "NTE": "2 source,3 comment",
    "TXA": "2 type,3 presentation,4 activity,5 provider,6 originated,7 transcribed,8 edited,"
    "9 originator,10 authenticator,11 transcriptionist,12 document number,16 file name,"
    "17 completion,18 confidentiality,19 availability,22 authenticated",
    "SPM": "4 type,8 site,17 collected",
    "RXA": "3 given,5 medication,6 amount,7 units,15 lot,20 completion",
    "ACC": "1 date,2 code,3 location",
}
_NAMES = {
    (segment, int(number)): name
    for segment, fields in _FIELDS.items()
    for number, _, name in (field.partition(" ") for field in fields.split(","))
}


def segment_name(segment: str) -> str:
    """Return what a segment is called, its own name where it has none here."""
    return f"{_SEGMENTS[segment]} ({segment})" if segment in _SEGMENTS else segment


def field_name(segment: str, number: int) -> str:
    """Return what a field is called, its number where it has no name here."""
    return _NAMES.get((segment, number), f"{segment}-{number}")
