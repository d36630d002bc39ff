"""``Property`` as our objects have it, and what PySide tells type checkers wrongly; ``qt.pyi`` tells it rightly.

PySide's stubs say that reading a ``Property`` gives the property itself and not what it holds, that the type of one
is never a name such as ``"QStringList"``, and that ``QmlUncreatable`` decorates nothing.

Texts are covered on their way into Qt while private ones are hidden.
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
            return as_shown(getter(self))

        return _Property(kind, shown, **told)

    return made
