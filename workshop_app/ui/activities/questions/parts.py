"""The parts of a questions activity that both windows know of."""

NAMES, DRAFTS = "names", "drafts"
"""What the wall shows beside the list and turns: the list with who asks, or the drafts to choose from."""
