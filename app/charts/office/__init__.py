"""Texts of word processors to documents: Word, LibreOffice, rich text."""
