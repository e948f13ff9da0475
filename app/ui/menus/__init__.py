"""Every action of the desk, menu by menu: its words, its keys and when it can be done."""
