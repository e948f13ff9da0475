"""Opening or creating a work file, and waiting for the code books."""
