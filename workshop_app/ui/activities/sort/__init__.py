"""The pages of the activity “sort”."""
