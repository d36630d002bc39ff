"""The pages of the activity “declaration”."""
