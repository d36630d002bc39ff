"""The pages of the activity “evaluation”."""
