"""The pages of the activity “capture”."""
