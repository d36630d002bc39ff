"""Tests of the windows get them, and hands to use them with."""

from tests.ui.fixtures import driver, qapp, windows

__all__ = ["driver", "qapp", "windows"]
