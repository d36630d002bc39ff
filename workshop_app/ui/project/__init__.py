"""The open project: its file, the session under way, people, tenderers, packs, and what the wall shows.

Actions, the record and the store are imported where they are used: nobody needs them before a file is opened, and they
would cost a fifth of the time to the first window.
"""
