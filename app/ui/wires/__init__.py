"""What happens between the panes, room by room."""
