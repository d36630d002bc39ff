"""The pages of the activity “lines”."""
