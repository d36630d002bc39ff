"""The pages of the activity “presentation”."""
