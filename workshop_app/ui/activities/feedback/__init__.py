"""The pages of the activity “feedback”."""
