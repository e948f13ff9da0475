"""The coder's own audit of an encounter before it leaves the desk."""
