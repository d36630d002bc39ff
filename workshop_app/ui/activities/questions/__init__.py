"""The pages of the activity “questions”."""
