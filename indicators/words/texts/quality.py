"""How the answers of a round were given, as ``check`` tells it."""

from .catalogue import WORDS, both

WORDS["quality.about"] = both(
    sv="  Om svaren: {parts}. Det kan ha sina skäl, och inget är borttaget.",
    en="  About the answers: {parts}. There may be reasons for it, and nothing is left out.",
)
WORDS["quality.same"] = both(
    sv="{count} av {answers} gav samma svar på alla frågor med samma skala",
    en="{count} of {answers} gave the same answer to all questions on a scale",
)
WORDS["quality.half"] = both(
    sv="{count} av {answers} besvarade färre än hälften av frågorna",
    en="{count} of {answers} answered less than half of the questions",
)
WORDS["quality.alike"] = both(
    sv="{count} av {answers} svarade exakt som någon annan på alla frågor",
    en="{count} of {answers} answered all questions exactly as somebody else did",
)
WORDS["quality.outside.one"] = both(
    sv="på fråga {numbers} svarade fler än en tredjedel ”vet ej” eller liknande",
    en="to question {numbers} more than a third answered “don’t know” or the like",
)
WORDS["quality.outside.many"] = both(
    sv="på frågorna {numbers} svarade fler än en tredjedel ”vet ej” eller liknande",
    en="to questions {numbers} more than a third answered “don’t know” or the like",
)
