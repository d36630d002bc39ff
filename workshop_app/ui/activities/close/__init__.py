"""The pages of the activity “close”."""
