"""``Property`` as our objects have it, and what PySide tells type checkers wrongly; ``qt.pyi`` tells it rightly.

PySide's stubs say that reading a ``Property`` gives the property itself and not what it holds, that the type of one
is never a name such as ``"QStringList"``, and that ``QmlUncreatable`` decorates nothing.

While private texts are hidden they are covered on their way into Qt; Python reads a property as it is.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from PySide6.QtCore import Property as _Property
from PySide6.QtQml import QmlUncreatable

from workshop_app.ui.kit.crossing import as_shown, is_for_people

__all__ = ["Property", "QmlUncreatable", "TypedProperty"]

TypedProperty = _Property
"""A property of what somebody types in, which is never covered; imported as ``Property``, which tools look for."""

_HOLD_TEXT: tuple[type | str, ...] = (str, "QStringList", "QVariant", "QVariantList", "QVariantMap")


def Property(kind: type | str, **told: Any) -> Callable[[Callable[[Any], Any]], Any]:  # noqa: N802
    """Return what makes a getter a property of Qt's."""

    def made(getter: Callable[[Any], Any]) -> Any:
        if kind not in _HOLD_TEXT or not is_for_people(getter.__name__):
            return _Property(kind, getter, **told)

        @wraps(getter)
        def shown(self: Any) -> Any:
            return as_shown(getter(self), self)

        return _Covered(kind, shown, **told)

    return made


class _Covered(_Property):
    """A property that only Qt reads covered: a file, a folder or a question to the record is named by what it holds."""

    def __get__(self, thing: Any, owner: type | None = None) -> Any:
        """Return what the property holds."""
        return self if thing is None else self.fget.__wrapped__(thing)  # type: ignore[attr-defined]
