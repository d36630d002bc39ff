"""What PySide tells type checkers wrongly; ``qt.pyi`` beside this file tells it rightly.

PySide's stubs say that reading a ``Property`` gives the property itself and not what it holds, that the type of one
is never a name such as ``"QStringList"``, and that ``QmlUncreatable`` decorates nothing.
"""

from PySide6.QtCore import Property
from PySide6.QtQml import QmlUncreatable

__all__ = ["Property", "QmlUncreatable"]
