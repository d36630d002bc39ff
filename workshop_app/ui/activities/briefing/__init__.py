"""The pages of the activity “briefing”."""
