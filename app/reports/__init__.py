"""Papers for others to read: values in, PDF bytes out, the same bytes for the same content."""
