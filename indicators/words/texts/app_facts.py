"""The window: what is said of an association, its rounds, what may be shown, goals and look."""
