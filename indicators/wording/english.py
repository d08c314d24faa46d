"""The English words."""

WORDS = {
    "and": "and",
    # writers
    "source": "Source: {source}",
    "notes.sheet": "Notes",
    "notes.table": "Table",
    "notes.text": "Note",
    "notes.heading": "Notes",
}
