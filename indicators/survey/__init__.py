"""The instrument and the local facts: questionnaires, their groups, rounds, what may be shown."""
