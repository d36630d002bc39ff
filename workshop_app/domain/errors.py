"""The errors a person may see: one plain sentence each."""


class WorkshopError(Exception):
    """A sentence a tired person can act on: what happened, to what, and what to do.

    Every room raises it, or a kind of it, where a person has to be told something; the command line and the
    windows show ``str(error)`` as it stands.
    """


class RuleBrokenError(WorkshopError):
    """What was asked for is against a rule of the work; nothing was changed."""


class NotFoundError(WorkshopError):
    """Something named by its id or its name is not in this commission."""
