"""Web pages to documents, as a browser shows them."""
