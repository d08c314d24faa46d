"""``python -m indicators``."""

import sys


def _main() -> None:
    try:
        from .cli import main
    except ModuleNotFoundError as error:  # started in the project's folder, and not installed
        from .words import chosen_language, say
        from .words.errors import IndicatorsError

        language = chosen_language()
        missing = IndicatorsError("usage.package", package=error.name)
        text = say(language, "error", text=missing.text(language))
        sys.exit(f"{text}\n  → {missing.hint(language)}")
    main()


if __name__ == "__main__":
    _main()
