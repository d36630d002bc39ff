"""Everything that leaves: documents, sheets, tables and the data copy, all from one gathered object. No Qt."""
