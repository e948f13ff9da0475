"""The work file: everything about patients, encrypted, in one place."""
