"""What is shown of what was found: rows, reasons, marks."""
