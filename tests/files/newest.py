"""The frozen file of the schema that the app writes."""

from pathlib import Path

from workshop_app.store import SCHEMA_VERSION

NEWEST = f"schema-{SCHEMA_VERSION}"
"""What it is called, without its ending."""

NEWEST_FILE = Path(__file__).with_name(f"{NEWEST}.workshop")
