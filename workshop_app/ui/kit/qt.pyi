from collections.abc import Callable
from typing import Any, Generic, Protocol, Self, TypeVar, overload

from PySide6.QtCore import Signal

T = TypeVar("T")
K = TypeVar("K", bound=type)

class _Held(Generic[T]):
    """A property that holds a ``T``."""

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __set__(self, instance: object, value: T) -> None: ...
    def setter(self, setter: Callable[[Any, T], None]) -> Self: ...

class _DecoratesGetter(Protocol):
    def __call__(self, getter: Callable[[Any], T]) -> _Held[T]: ...

def Property(  # noqa: N802
    kind: type | str, *, notify: Signal = ..., constant: bool = ...
) -> _DecoratesGetter: ...
def QmlUncreatable(reason: str) -> Callable[[K], K]: ...  # noqa: N802

TypedProperty = Property
