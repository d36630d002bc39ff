"""The pages of the activity “pick”."""
