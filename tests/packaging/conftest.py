"""What tests of the folder that runs without Python share: it is built once, and unpacked once."""

from tests.packaging.laptop import dist, laptop, sample
from tests.ui.fixtures import driver, qapp, windows

__all__ = ["dist", "driver", "laptop", "qapp", "sample", "windows"]
