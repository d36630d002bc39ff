"""Questions to the record: what is asked of a commission file, each question in one place. No writes, no Qt."""
