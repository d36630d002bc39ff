"""The pages of the activity “break”."""
