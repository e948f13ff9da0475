"""Forms in which publishers send their lists: tables, lines, XML."""
