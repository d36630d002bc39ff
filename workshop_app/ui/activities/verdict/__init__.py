"""The pages of the activity “verdict”."""
