"""The phrases and codes that hold what is asked for."""
