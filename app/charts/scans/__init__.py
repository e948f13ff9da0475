"""Pages that are pictures: scans, faxes, photographs, and what a machine reads of them."""
