"""The instrument and the local facts: questionnaires, their groups, waves, what may be shown."""
