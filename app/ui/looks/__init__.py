"""How the desk looks: theme, icons, sizes."""
