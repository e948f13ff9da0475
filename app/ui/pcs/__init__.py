"""The tables of ICD-10-PCS, picked from character by character."""
