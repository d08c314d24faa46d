"""The blank document ``blank.docx``: what a report is written on where no template is given.

It is opened as a template is. A template takes from it what it lacks, its styles and its theme;
so an association restyles a report by defining a style of the same name ("Indikatortabell",
"Indikatornot", ...) in its own template.

Arial is on every Windows and Mac, and LibreOffice has a typeface with the same widths, so lines
and columns break alike everywhere. No style below the defaults names a typeface: in a template
all of them follow the typeface of the template. Colours against white: 1F3864 11.6:1, 262626
15.1:1, 595959 7.0:1 (WCAG 2.1 AA asks for 4.5:1). The theme says no more than what is used: the
typeface, and the colours of the tables and charts. Without the compatibility mode of Word 2013
and later, which is 15, Word says "Compatibility Mode". Pages are numbered "1 (4)", as in Sweden;
Word counts them when it opens the document.

Its parts are short and set in lines: whoever changes one unpacks the file, and packs it again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import docx

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

BLANK = Path(__file__).with_name("blank.docx")


def blank() -> WordDocument:
    """The blank document, read anew."""
    return docx.Document(str(BLANK))
