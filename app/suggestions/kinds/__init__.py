"""Codes of one kind each: medicines, histories, statuses, causes of injury, visits."""
