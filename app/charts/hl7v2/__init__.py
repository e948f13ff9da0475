"""HL7 version 2 messages, alone or in batches, to pages of text."""
