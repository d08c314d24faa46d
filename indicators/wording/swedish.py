"""The Swedish words."""

WORDS = {
    "and": "och",
    # writers
    "source": "Källa: {source}",
    "notes.sheet": "Noter",
    "notes.table": "Tabell",
    "notes.text": "Uppgift",
    "notes.heading": "Noter",
}
