"""The program’s own measurements, beside its peers on the same text."""
