"""Reading official ICD-10-CM releases."""
