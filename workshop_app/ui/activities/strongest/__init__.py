"""The pages of the activity “strongest”."""
