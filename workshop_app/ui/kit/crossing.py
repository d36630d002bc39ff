"""How text crosses from Python into Qt."""


def for_qt(text: str) -> str:
    """Return ``text`` so that it arrives in Qt whole.

    PySide takes U+FEFF at the beginning of a text for a byte order mark and drops it, and U+FFFE for one that says to
    swap the bytes of all the rest. One more in front is dropped in its place.
    """
    return "\ufeff" + text if text[:1] in ("\ufeff", "\ufffe") else text
