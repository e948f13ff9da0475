"""Words looked for in all documents of an encounter."""
