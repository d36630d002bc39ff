"""Where the program of a folder begins: as ``python -m workshop_app`` does, with this computer's own environment."""

import os

# These were set for the folder's own libraries and plugins, which are loaded or found by now. A browser, or a lock
# against sleep, that is started from here would load ours instead of its own, and fail.
for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
    before = os.environ.pop(f"{name}_ORIG", None)
    os.environ.pop(name, None)
    if before is not None:
        os.environ[name] = before

from workshop_app.__main__ import main  # noqa: E402  only the environment comes before it

main()
