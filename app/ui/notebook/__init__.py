"""The coder’s notebook: favourites, notes and payer rules of every code."""
