"""Reading official ICD-10-PCS releases."""
