"""Notes, favourites and payer rules, each on one code."""
