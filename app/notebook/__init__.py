"""The coder’s own notes, favourites and payer rules, kept by code through every edition."""
