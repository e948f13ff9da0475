"""The words of clinical notes and of patients, and what the code books say instead."""
