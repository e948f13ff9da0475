"""The window around the panes: docks, actions, the header, and what goes wrong."""
