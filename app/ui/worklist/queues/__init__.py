"""Queues of the worklist, made of rules in a form."""
