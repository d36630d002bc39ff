"""The open project: its file, the session under way, people, tenderers, packs, and what the wall shows."""
