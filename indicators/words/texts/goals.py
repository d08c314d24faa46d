"""Goals (måluppfyllelse): the table of them, and what is wrong with one in ``rounds.toml``."""

from .catalogue import WORDS, both

# In rounds.toml
WORDS["goal.measured"] = both(
    sv="ett mål följs upp med antingen question, indicator eller result (ett inskrivet utfall).",
    en="a goal is followed up by either question, indicator or result (one that is typed in).",
)
WORDS["goal.of_surveys"] = both(
    sv="hör bara till mål som följs upp med enkäter.",
    en="belongs only to goals that surveys follow up.",
)
WORDS["goal.of_others"] = both(
    sv="hör bara till mål som har ett inskrivet utfall (result).",
    en="belongs only to goals that have a result typed in.",
)
WORDS["goal.result"] = both(
    sv="ett utfall är högst 100 procent.", en="a result is at most 100 per cent."
)
WORDS["goal.questionnaire"] = both(
    sv="”{given}” har ingen mätning. Välj bland {known}.",
    en="“{given}” has no round. Choose one of {known}.",
)
WORDS["goal.questionnaire.near"] = both(
    sv="”{given}” har ingen mätning. Menade du ”{nearest}”?",
    en="“{given}” has no round. Did you mean “{nearest}”?",
)
WORDS["goal.indicator"] = both(
    sv="indikatorn ”{given}” finns inte. Välj bland {known}.",
    en="there is no indicator “{given}”. Choose one of {known}.",
)
WORDS["goal.indicator.near"] = both(
    sv="indikatorn ”{given}” finns inte. Menade du ”{nearest}”?",
    en="there is no indicator “{given}”. Did you mean “{nearest}”?",
)
WORDS["goal.not_asked"] = both(
    sv="frågan ”{question}” har inte ställts i {questionnaire} {years}.",
    en="the question “{question}” was not asked in {questionnaire} {years}.",
)
WORDS["goal.nowhere"] = both(
    sv="ingen mätning har frågat om ”{given}” under målets år.",
    en="no round has asked “{given}” in the years of the goal.",
)
