"""The Official Guidelines for Coding and Reporting: read, kept, and asked."""
