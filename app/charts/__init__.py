"""Chart files read to documents: pages, their text, and where each character stands."""
