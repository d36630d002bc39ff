"""Everything a person can do; the only way to change a commission.

Each function is one action: one transaction, one entry in the journal, one step of undo; ``action.py`` says how it is
written and called. Each raises ``RuleBrokenError`` where a rule of the work is against it,
``NotFoundError`` for an id that is not in the file, and ``FileError`` if it could not be kept; then nothing was
changed.
"""
