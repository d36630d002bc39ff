"""Questions to the record: each has one home, one name and one answer here. No writes, no Qt, no SQL.

The first argument is always the open commission file. A question that needs something which is not in the file raises
``NotFoundError``, as the file does.
"""
