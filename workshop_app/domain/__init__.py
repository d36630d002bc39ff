"""The things a commission is made of and their rules: plain Python, no Qt, no SQL, no files."""
