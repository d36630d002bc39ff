"""Qt: objects and models that the QML sees. They ask actions and read store; there is no SQL and no rule here."""
