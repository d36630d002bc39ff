"""The errors a person may see: one plain sentence each."""


class WorkshopError(Exception):
    """A sentence a tired person can act on: what happened, to what, and what to do.

    Every room raises it, or a kind of it, where a person has to be told something; the command line and the
    windows show ``str(error)`` as it stands.
    """


class RuleBrokenError(WorkshopError):
    """What was asked for is against a rule of the work; nothing was changed."""


class StoppedError(WorkshopError):
    """Somebody said to stop before it was done; nothing was left of it."""

    def __init__(self) -> None:
        super().__init__("Stopped before it was done. Nothing was written of it.")


class LooksAlikeError(RuleBrokenError):
    """A name looks like one that is there already, so it has to be asked whether it is somebody else's.

    Attributes:
        name: the name that was given.
        like: the one that is there.
    """

    def __init__(self, name: str, like: str) -> None:
        super().__init__(
            f"“{name}” looks the same as “{like}”, who is already there. If it is the same person, write the name "
            "exactly as it is there; if it is somebody else, add a letter or a number to it. Nothing was saved."
        )
        self.name = name
        self.like = like


class NotFoundError(WorkshopError):
    """Something named by its id or its name is not in this commission."""
