"""The worklist: every encounter of the work file."""
