"""The Alphabetic Index, the External Cause Index and the two tables, turned by keyboard."""
