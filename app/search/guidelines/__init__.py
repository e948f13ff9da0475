"""Sections of the official guidelines that say something of what was searched."""
