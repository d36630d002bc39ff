"""Which schema this version of the app writes."""

SCHEMA_VERSION = 3
"""Kept in the file's ``user_version``, and with each action in the journal."""
