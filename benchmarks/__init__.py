"""The tool beside its peers: see ``README.md``."""
