"""The English words: what is published first, then messages, then the help."""

WORDS = {
    "and": "and",
    "quoted": "“{text}”",
    # The report
    "report.title": "Appendix 2 – Indicator surveys, summary of results",
    "report.subtitle": "{association}, {year}",
    "report.reading": (
        "The tables show, for each question, the share of answers that are negative, neither "
        "negative nor positive, and positive. Clearly positive answers are included in the "
        "positive ones and given in parentheses. “Don’t know” and similar answers are not "
        "counted."
    ),
    "report.scale": (
        "On questions with these alternatives, {negative} are negative answers, {neutral} "
        "neither, and {positive} positive. {clear} are clearly positive."
    ),
    "report.method": "How the changes are assessed",
    "table.title": "Indicator surveys, results",
    "table.total": "{about}, total ({answers})",
    "table.group": "{about} ({answers})",
    "table.part": "{title}, part {part} of {parts}",
    "table.answers": "{answers} answers in {year}",
    "column.printed_year": "{year}, printed",
    "table.answers.hidden": "number of answers in {year} not given",
    "table.description": (
        "The share of negative, neither and positive answers to each question. {about}, {years}. "
        "Where a question has several rows, the latest year stands first."
    ),
    "column.question": "Question",
    "column.year": "Year",
    "column.base": "Answers",
    "column.negative": "Negative",
    "column.neutral": "Neither",
    "column.positive": "Positive",
    "column.clear": "Clearly positive",
    "column.target": "Target",
    "row.again": "Question {number}",
    "facts.invited": "Invited",
    "facts.answers": "Answers",
    "facts.rate": "Response rate",
    "facts.unknown": "not known",
    "facts.hidden": "not given",
    "answers.negative": "negative",
    "answers.neutral": "neither positive nor negative",
    "answers.positive": "positive",
    "answers.fewer": "fewer than {least}",
    "answers.no_answers": "no",
    "mark.too_few": "too few",
    "mark.complement": "hidden",
    "mark.withheld": "hidden",
    "mark.no_answers": "no answers",
    "mark.not_asked": "not asked",
    "mark.impossible": "impossible",
    "mark.not_printed": "missing",
    "mark.several": "several possible",
    "mark.at_least": "≥ {percent}",
    "mark.at_most": "≤ {percent}",
    "target.none": "no target",
    "target.elsewhere": "–",
    "target.met": "{target}: met",
    "target.nearly": "{target}: nearly met",
    "target.not_met": "{target}: not met",
    "target.within": "{target}: undecided ({interval})",
    "target.no_interval": "{target}: undecided",
    "target.unknown": "{target}: cannot be assessed",
    "legend.too_few": (
        "“{mark}”: fewer than {least} answered the question. The result is not shown, so that "
        "nobody can be picked out."
    ),
    "legend.complement": (
        "“{mark}”: the result is not shown, because the answers of a smaller group, or of a few "
        "people, could otherwise be worked out."
    ),
    "legend.withheld": (
        "“{mark}”: the result is not shown, as fewer than {least} have answered, or as the answers "
        "of a smaller group could otherwise be worked out."
    ),
    "legend.no_answers": (
        "“{mark}”: nobody answered the question, or all answered “don’t know” or the like."
    ),
    "legend.not_asked": "“{mark}”: the question was not asked that year.",
    "legend.impossible": (
        "“{mark}”: no answers can give the shares in the printed table. The question is therefore "
        "not compared with other years."
    ),
    "legend.not_printed": "“{mark}”: the share is not in the printed table.",
    "legend.masked": (
        "“≥” and “≤”: so many have answered in the same way that only a bound is given. It may be "
        "all of them or fewer, so that it is not told what each person answered."
    ),
    "hidden.total.too_few": "{about}: the result is not shown, as fewer than {least} answered.",
    "hidden.total.withheld": "{about}: the result is not shown, as fewer than {least} answered.",
    "hidden.total.no_answers": "{about}: nobody answered.",
    "hidden.total.excluded": (
        "{about}: the result is not shown, as too few answers remain when small groups are left"
        " out."
    ),
    "hidden.total.shown": "{about}: no result can be shown for any of the questions.",
    "hidden.group.too_few": "{group}: the result is not shown, as fewer than {least} answered.",
    "hidden.group.complement": (
        "{group}: the result is not shown, as the result of another group with too few answers "
        "could otherwise be worked out."
    ),
    "hidden.group.withheld": (
        "{group}: the result is not shown, as fewer than {least} answered, or as the result of "
        "another group could otherwise be worked out."
    ),
    "hidden.group.no_answers": "{group}: nobody answered.",
    "hidden.group.shown": "{group}: no result can be shown for any of the questions.",
    "groups.excluded": (
        "Groups with fewer than {least} answers are not shown and not part of the total."
    ),
    "groups.merged": (
        "By {name}: the groups are shown merged, as at least one of them has fewer than {least}"
        " answers."
    ),
    "groups.alone": (
        "By {name}: not shown beside the total, as the groups are too few to be protected."
    ),
    "groups.by_itself": (
        "Division by {name}: these tables must not stand beside tables by only one of the two."
        " What is hidden could then be worked out."
    ),
    "groups.crossing": (
        "Division by {name}: not shown, since it cannot be protected beside the tables by one"
        " grouping."
    ),
    "groups.missing": "By {name}: the answers for {year} do not say which group they belong to.",
    "column.points": "Change (percentage points)",
    "column.points.short": "Change (pp)",
    "column.gap": "Gap {first} − {second} (percentage points)",
    "column.gap.short": "Gap {first} − {second} (pp)",
    "note.gap": (
        "The gaps are calculated from unrounded shares. They may therefore not match the "
        "difference between the rounded shares."
    ),
    "column.verdict": "Assessment",
    "column.interval.these": "Interval {year}, those asked",
    "column.interval.process": "Interval {year}, the process",
    "column.silent": "Bounds regardless of non-response, {year}",
    "column.whole_scale": "Whole scale",
    "verdict.clear_rise": "clear rise",
    "verdict.clear_fall": "clear fall",
    "verdict.small": "small change",
    "verdict.not_secured": "no significant change",
    "verdict.too_few": "too few answers to say",
    "verdict.not_comparable": "not comparable",
    "verdict.no_invited": "number of people asked not known",
    "column.group": "{group} ({answers} answers)",
    "group.total": "Total",
    "mark.incomparable": "not comparable",
    "change.name": "Change {about}",
    "change.total": "{about}, total: share of positive answers {years} ({answers})",
    "change.group": "{about}: share of positive answers {years} ({answers})",
    "change.clear.one": "{title}, clear change for question {numbers}",
    "change.clear.many": "{title}, clear changes for questions {numbers}",
    "change.none_clear": "{title}, no clear change",
    "change.not_judged": "{title}, changes not assessed",
    "change.description": (
        "The share of positive answers to each question in the two years, and the change in "
        "percentage points."
    ),
    "trend.name": "Trend {about}",
    "trend.total": (
        "{about}, total: share of positive (clearly positive) answers {years} ({answers})"
    ),
    "trend.group": "{about}: share of positive (clearly positive) answers {years} ({answers})",
    "trend.description": (
        "The share of positive answers to each question year by year. Clearly positive answers "
        "are included and given in parentheses."
    ),
    "groups.name": "Groups {about}",
    "groups.total": "{about}: share of positive answers in each group ({answers})",
    "groups.description": (
        "The share of positive answers to each question, in total and in each group."
    ),
    "note.points": (
        "The change is calculated from unrounded shares. It may therefore not match the "
        "difference between the rounded shares."
    ),
    "note.printed": (
        "“{mark}”: from a printed table ({file}). The numbers of answers are worked out from the "
        "printed shares."
    ),
    "note.printed.several.one": (
        "For question {numbers}, several different numbers of answers can be behind the printed "
        "shares for {year}. Where they give different changes, a range is given."
    ),
    "note.printed.several.many": (
        "For questions {numbers}, several different numbers of answers can be behind the printed "
        "shares for {year}. Where they give different changes, a range is given."
    ),
    "legend.reference": (
        "“{mark}”: shares published by others, given as printed. They are not part of the other "
        "rows."
    ),
    "legend.reference.clear": (
        "“{mark}”: for some questions it is not known how many of the positive answers are clearly "
        "positive. Charts then show all positive answers together."
    ),
    "note.target": (
        "Targets: the rounded share is compared with the target. “Nearly met”: the share is at "
        "most {near} percentage points below the target. “Cannot be assessed”: the share is not "
        "shown."
    ),
    "note.target.these": (
        "Targets: the confidence interval of the share among the very people asked decides (exact "
        "hypergeometric, 95 per cent). “Met”: the whole interval is at or above the target. "
        "“Nearly met” and “not met”: the whole interval is below the target; “nearly met” if the "
        "share is at most {near} percentage points below. “Undecided”: the target is inside the "
        "interval, or it is not known how many were asked, for example in a group. “Cannot be "
        "assessed”: the share is not shown."
    ),
    "note.target.process": (
        "Targets: the confidence interval of the share of the process decides (Wilson’s, 95 per "
        "cent). “Met”: the whole interval is at or above the target. “Nearly met” and “not met”: "
        "the whole interval is below the target; “nearly met” if the share is at most {near} "
        "percentage points below. “Undecided”: the target is inside the interval. “Cannot be "
        "assessed”: the share is not shown."
    ),
    "note.points.short": "“pp”: percentage points.",
    "note.person": (
        "With {answers} answers in {year}, one person corresponds to {points} percentage points."
    ),
    "note.method.these": (
        "Method: the results are about the very people asked. Those who answered are taken as a "
        "random sample of them (finite population)."
    ),
    "note.method.process": (
        "Method: the results are about the way of working (the process). The answers are taken as "
        "a random outcome of it; at another time the same way of working could have given other "
        "answers."
    ),
    "note.interval.these": (
        "Intervals: exact hypergeometric confidence intervals, 95 per cent. Of 100 intervals "
        "calculated in this way, on average at least 95 cover the true share among all those "
        "asked. “Bounds regardless of non-response”: the lowest and the highest share possible "
        "among all those asked, whatever those who did not answer, or answered “don’t know”, think."
    ),
    "note.interval.process": (
        "Intervals: Wilson’s confidence intervals, 95 per cent. Of 100 intervals calculated in "
        "this way, on average about 95 cover the true share of the process."
    ),
    "note.test.these": (
        "Each change is tested with an exact unconditional test of two samples from finite "
        "populations. If the shares differ whatever those who did not answer think, the change is "
        "certain."
    ),
    "note.test.process": "Each change is tested with Boschloo’s exact test.",
    "note.no_invited": (
        "The changes are not assessed, because it is not known how many were asked among those "
        "shown here."
    ),
    "note.method.family": (
        "A change is called clear if it is at least ten percentage points, at least three people "
        "and statistically significant at the 5 per cent level, after adjustment for several "
        "questions being tested at once (Benjamini–Hochberg; all questions of the survey that can "
        "be compared are one family). The number of people is the change of the share times the "
        "answers of the later year. “Small change”: significant, but it is not certain that it is "
        "as large as that. “No significant change” does not mean that everything is as before, but "
        "that the difference may be due to chance. “Too few answers to say”: not even the largest "
        "possible change would have been significant."
    ),
    "note.method.scale": (
        "Whole scale: the probability that an answer picked at random from the later year is more "
        "positive than one picked at random from the earlier year; ties count half (50 per cent: "
        "no difference). The answers are put into four classes: negative < neither < positive < "
        "clearly positive."
    ),
    "note.method.scale.these": (
        "The whole scale is not tested: the Mann–Whitney test takes answers as outcomes of a "
        "process, not as a sample of the very people asked. The assessment is of the share of "
        "positive answers."
    ),
    "note.method.scale.process": (
        "p is the p-value for the whole scale: the Mann–Whitney test (two-sided) on the same "
        "classes, adjusted in the same way for the same questions. The assessment is only of the "
        "share of positive answers, whatever p is."
    ),
    "note.method.paired": (
        "Paired tests are not used: the answers are anonymous, so it is not known who answered "
        "in both years."
    ),
    "note.method.section": (
        "How the changes are assessed is told in the section “How the changes are assessed”."
    ),
    "note.break.from.one": (
        "Question {numbers} was reworded in {year} (break in series) and cannot be compared with "
        "earlier years."
    ),
    "note.break.from.many": (
        "Questions {numbers} were reworded in {year} (break in series) and cannot be compared "
        "with earlier years."
    ),
    "note.base.group.one": "{group}: question {numbers} was answered by only {base} respondents.",
    "note.base.group.many": (
        "{group}: questions {numbers} were answered by only {base} respondents."
    ),
    "alt.shares": (
        "Horizontal bars: the shares of negative, neither, positive and clearly positive answers "
        "to each question. {title}."
    ),
    "alt.centred": (
        "Horizontal bars around a centre line: negative answers to the left, positive to the "
        "right, “neither” in the middle. {title}."
    ),
    "alt.aside": (
        "Horizontal bars around a centre line: negative answers to the left, positive to the "
        "right, “neither” separately at the side. {title}."
    ),
    "alt.change": (
        "Two dots for each question with a line between them: the share of positive answers in "
        "the two years. {title}."
    ),
    "alt.trend": (
        "A small line chart for each question: the shares of positive and clearly positive "
        "answers year by year. {title}."
    ),
    "alt.groups": (
        "Coloured grid: the share of positive answers, a row for each question and a column for "
        "each group. {title}."
    ),
    "alt.positive": "Highest share of positive answers: {high} ({most}). Lowest: {low} ({least}).",
    "alt.positive.same": "The share of positive answers is {percent} for every question shown.",
    "alt.latest": (
        "{year}: {high} has the highest share of positive answers ({most}), {low} the lowest "
        "({least})."
    ),
    "alt.latest.same": (
        "{year}: the share of positive answers is {percent} for every question shown."
    ),
    "alt.negative": "Highest share of negative answers: {names} ({percent}).",
    "alt.rise": "Largest rise in percentage points: {names} ({points}).",
    "alt.fall": "Largest fall in percentage points: {names} ({points}).",
    "alt.still": "The share of positive answers has not changed for any question.",
    "alt.incomparable": "Cannot be compared: {names}.",
    "alt.unseen": "Not shown: {names}.",
    "alt.hatched": "Hatched squares, where no result is shown: {count} of {all}.",
    "alt.gap": "{gap}: highest {high} ({most}), lowest {low} ({least}).",
    "alt.gap.same": "{gap}: {most} for every question shown.",
    "alt.cell": "{question}, {group}",
    "alt.many": "{count} results",
    "alt.table": "All numbers are in the table that belongs to the chart.",
    "chart.merely": "Other positive",
    "chart.target": "target {target}",
    "chart.sheet": "Chart {name}",
    "draft.label": "Draft, to be read and edited:",
    "draft.response": "Of {invited} people asked, {answers} answered, a response rate of {rate}.",
    "draft.response.other": "In {year} the response rate was {rate} ({answers} of {invited}).",
    "draft.response.same": "The response rate is the same as in {year} ({answers} of {invited}).",
    "draft.same.one": (
        "For question {numbers}, the only one shown, the share of positive answers is {percent}."
    ),
    "draft.same.many": "The share of positive answers is {percent} for every question shown.",
    "draft.highest.one": (
        "The share of positive answers is highest for question {numbers} ({percent})."
    ),
    "draft.highest.many": (
        "The share of positive answers is highest for questions {numbers} ({percent})."
    ),
    "draft.lowest.one": "It is lowest for question {numbers} ({percent}).",
    "draft.lowest.many": "It is lowest for questions {numbers} ({percent}).",
    "draft.rise": (
        "Since the previous survey, the share of positive answers has risen most for question "
        "{number}, from {before} to {now}. {persons}"
    ),
    "draft.rise.too.one": "The share has risen by as much for question {numbers}.",
    "draft.rise.too.many": "The share has risen by as much for questions {numbers}.",
    "draft.fall": (
        "Since the previous survey, the share of positive answers has fallen most for question "
        "{number}, from {before} to {now}. {persons}"
    ),
    "draft.fall.too.one": "The share has fallen by as much for question {numbers}.",
    "draft.fall.too.many": "The share has fallen by as much for questions {numbers}.",
    "draft.persons.none": "That is less than one person.",
    "draft.persons.one": "That is about one of the {base} who answered the question.",
    "draft.persons.many": "That is about {persons} of the {base} who answered the question.",
    "draft.still": (
        "The share of positive answers is the same as in the previous survey for every question "
        "that can be compared."
    ),
    "draft.clear.one": (
        "The change for question {numbers} is clear: statistically significant, at least ten "
        "percentage points and at least three people."
    ),
    "draft.clear.many": (
        "The changes for questions {numbers} are clear: statistically significant, at least ten "
        "percentage points and at least three people."
    ),
    "draft.clear.none": (
        "None of the changes is clear: statistically significant, at least ten percentage points "
        "and at least three people."
    ),
    "draft.clear.unknown": (
        "It is undecided whether the changes are statistically significant, because it is not "
        "known how many were asked."
    ),
    "draft.nothing_negative.one": "Nobody answered question {numbers} negatively.",
    "draft.nothing_negative.many": "Nobody answered questions {numbers} negatively.",
    "draft.caution": (
        "There are few answers ({answers}). A single person’s answer affects the shares a great "
        "deal, and differences should be interpreted with caution."
    ),
    "group.others": "All others",
    "column.group_name": "Group",
    "column.questionnaire": "Questionnaire",
    "own.group": "{about}: compared with all others and the total ({answers})",
    "own.description": (
        "The share of negative, neither and positive answers to each question for the group, for "
        "all others and in total."
    ),
    "question.description": (
        "The share of negative, neither and positive answers to the question year by year, the "
        "latest first."
    ),
    "deck.title": "Analysis seminar: indicator surveys",
    "deck.own": "Analysis seminar: {group}",
    "deck.answers": "How many answered each questionnaire.",
    "deck.results": "{about}: results",
    "deck.area": "{about}: {area}",
    "deck.part": "{title} ({place} of {all})",
    "deck.change": "{about}: change since {year}",
    "deck.groups": "{about}: the groups compared",
    "deck.extremes": "{about}: strongest, weakest and most changed",
    "deck.strongest": "Highest share of positive answers",
    "deck.weakest": "Lowest share of positive answers",
    "deck.moved": "Largest change",
    "deck.none": "Nothing to show",
    "deck.item.many": "{count} questions: {percent}",
    "deck.item.all": "All questions: {percent}",
    "deck.item": "{label}: {percent}",
    "points.one": "{points} percentage point",
    "points.many": "{points} percentage points",
    "points.between": "{least} to {most}",
    "deck.item.moved": "{label}: {points} ({before} to {now})",
    "deck.item.judged": "{item}: {verdict}",
    "deck.discuss": "{about}: to discuss",
    "deck.discuss.area": "{about}, {area}: to discuss",
    "deck.ask.low": "What lies behind the result for “{label}” ({percent} positive answers)?",
    "deck.ask.high": (
        "What do we do well when it comes to “{label}” ({percent} positive answers), and how do "
        "we keep it up?"
    ),
    "deck.ask.rise": "What may explain the rise for “{label}” since {year} ({points})?",
    "deck.ask.fall": "What may explain the fall for “{label}” since {year} ({points})?",
    "deck.ask.rise.unsure": (
        "What does the rise for “{label}” since {year} ({points}) mean? Assessment: {verdict}."
    ),
    "deck.ask.fall.unsure": (
        "What does the fall for “{label}” since {year} ({points}) mean? Assessment: {verdict}."
    ),
    "deck.ask.missing": "Do we recognise the picture? What do the figures not show?",
    "deck.ask.next": (
        "What do we want to change before the next survey, and who takes the first step?"
    ),
    "pool.title": "Indicator surveys, several associations together",
    "pool.subtitle": "{count} associations",
    "pool.reading": (
        "The shares are calculated in two ways: from all answers together, and as the mean of the "
        "associations’ own shares. Only results that an association can show by itself are "
        "included, and a question is shown only if at least {least} associations can show it. What "
        "an association hides can therefore not be worked out."
    ),
    "pool.associations": "Associations included: {names}.",
    "pool.table": "{about} {year} ({count} associations)",
    "pool.description": (
        "The number of associations and answers behind each question, the shares of negative, "
        "neither and positive answers among all answers, and the mean of the associations’ shares "
        "of positive answers."
    ),
    "column.associations": "Associations",
    "column.mean": "Positive, mean of associations",
    "mark.few_associations": "too few associations",
    "note.pool.printed": (
        "Number of associations whose figures are from a printed table: {count}. Of these, only "
        "the questions count whose numbers are beyond doubt."
    ),
    "page.title": "Analysis seminar: indicator surveys",
    "page.pick.who": "Respondents",
    "page.pick.group": "Group",
    "page.pick.question": "Question or area",
    "page.pick.year": "Year",
    "charts.folder": "charts-{year}",
    "seminar.file": "seminar-{year}",
    "charts.index": "charts",
    "charts.title": "Charts of the indicator surveys",
    "page.all": "All",
    "page.skip": "Skip to content",
    "page.contents": "Contents",
    "page.choose": "Choose what is shown",
    "page.previous": "Previous",
    "page.next": "Next",
    "page.show_all": "Show everything",
    "page.about": "How to read the results",
    "reliability.title": "Reliability of the indicator surveys",
    "reliability.reading": (
        "The tables show how well the questions within each area hang together. The alternatives "
        "count as 1, 2, 3 and so on, from the most negative to the most positive. “Don’t know” "
        "and similar answers count as unanswered, and only those who answered all questions of "
        "the area are included."
    ),
    "reliability.caution": (
        "A high alpha shows that the answers go together, not that the questions measure what they "
        "should. With few respondents the value is uncertain, as the interval shows."
    ),
    "reliability.alpha": "Cronbach’s alpha",
    "reliability.interval": "{level} confidence interval",
    "reliability.range": "{low} to {high}",
    "reliability.complete": "Answered all questions",
    "reliability.people": "{complete} of {answers} respondents",
    "reliability.table": "{about}, each question and the others",
    "reliability.description": (
        "Each question’s correlation with the sum of the other questions and, if there are at "
        "least two others, alpha without the question."
    ),
    "reliability.correlation": "Correlation with others",
    "reliability.without": "Alpha without question",
    "reliability.note.complete": (
        "{complete} of {answers} respondents answered all {count} questions. The others are not "
        "included in the calculation."
    ),
    "reliability.note.items": (
        "The correlation is between the question and the sum of the other questions. Alpha without "
        "the question is the alpha of the other questions."
    ),
    "reliability.note.two": "The correlation is between the two questions.",
    "reliability.note.interval": (
        "The confidence interval is calculated by Feldt’s method (Feldt, Woodruff and Salih, 1987)."
    ),
    "reliability.note.negative": (
        "Alpha is negative: the answers to the questions go in opposite directions, and the "
        "questions should not be added together."
    ),
    "reliability.none.questions": "No alpha: the area has fewer than two questions.",
    "reliability.none.direction": (
        "No alpha: the alternatives of one of the questions go neither from negative to positive "
        "nor the other way."
    ),
    "reliability.none.steps": (
        "No alpha: the questions have scales with different numbers of steps."
    ),
    "reliability.none.hidden": (
        "No alpha: the result is not shown for every question of the area, so nothing else "
        "calculated from the answers is shown either."
    ),
    "reliability.none.few": (
        "No alpha: fewer than {least} answered all {count} questions. With so few answers the "
        "value is too uncertain, and single answers affect it too much."
    ),
    "reliability.none.alike": (
        "No alpha: all who answered every question gave the same answer to one of them, or the "
        "answers to one question follow from those to the others."
    ),
    "reliability.outside.one": "Question {numbers} belongs to no area and is not included.",
    "reliability.outside.many": "Questions {numbers} belong to no area and are not included.",
    "explain.title": "What is hidden, and why",
    "explain.reading": (
        "For each figure: how many answers stand behind it, which rule decided, and what a "
        "reader who knows all that is shown can work out of what is hidden. A range of 0–3 means "
        "that it can be any of these numbers."
    ),
    "explain.table": "Status, rule and what can be worked out for {group}, question by question.",
    "explain.everybody": "Total",
    "explain.without": "those without a group",
    "explain.respondents": "Respondents",
    "explain.not_told": "not given",
    "explain.column.question": "Question",
    "explain.column.rows": "Rows read",
    "explain.column.base": "Answers",
    "explain.column.status": "Status",
    "explain.column.rule": "Rule",
    "explain.column.known": "A reader can work out",
    "explain.fact.file": "File",
    "explain.fact.rows": "Rows read with answers",
    "explain.fact.policy": "Thresholds",
    "explain.fact.cells": "Hidden",
    "explain.fact.audit": "Audit",
    "explain.fact.zeros": "Exception: it can be worked out that nobody answered so",
    "explain.fact.unanimous": "Exception: follows from a larger group where all answered alike",
    "explain.policy": "at least {least} answers, in a group at least {in_group}",
    "explain.raised": "{policy} (raised from {before}, which the marks tell)",
    "explain.published": (
        "The round has been published before (see indicators ledger). The ranges above are what is "
        "shown now tells. With what was published in hand they may be narrower, but no hidden "
        "number can be worked out."
    ),
    "explain.quoted": "“{name}”",
    "explain.hidden_of": "{hidden} of {cells} figures",
    "explain.passed": (
        "passed: every hidden number can be at least {protection} different numbers, the "
        "exceptions aside"
    ),
    "explain.status.shown": "shown",
    "explain.status.too_few": "too few answers",
    "explain.status.complement": "hidden",
    "explain.status.withheld": "hidden",
    "explain.status.masked": "only a bound",
    "explain.status.no_answers": "no answers",
    "explain.rule.shown": "at least {least} answers",
    "explain.rule.no_answers": "nobody, or only “don’t know”",
    "explain.rule.masked": "so many answered alike that only the bound is shown",
    "explain.rule.too_few.own": "fewer than {least} answers",
    "explain.rule.too_few.group": "the group has fewer than {least} answers",
    "explain.rule.complement.own": "protects another figure",
    "explain.rule.complement.group": "protects a smaller group",
    "explain.rule.withheld.own": "fewer than {least} answers, or protects another figure",
    "explain.rule.withheld.group": (
        "the group has fewer than {least} answers, or protects a smaller group"
    ),
    "explain.known.shown": "shown",
    "explain.known.published": "published already",
    "explain.known.size": "{size} respondents",
    "explain.known.counts": (
        "negative {negative}, neither {neutral}, positive {positive} (clearly positive {clear})"
    ),
    "explain.subtraction.one": (
        "{whole} minus {parts} would give {left}. That is why {hidden} is hidden as well."
    ),
    "explain.subtraction.many": (
        "{whole} minus {parts} would give {left} together. That is why {hidden} is hidden as well."
    ),
    "explain.sum": "{parts} are {whole} together. That is why {hidden} is hidden as well.",
    "explain.rest": "{whole} is {left} together. That is why {hidden} is hidden as well.",
    "explain.together": (
        "Together with other figures that are shown, or were published before, {hidden} would tell "
        "something that is hidden. That is why {hidden} is hidden as well."
    ),
    "note.base.one": "Question {numbers} was answered by only {base} respondents.",
    "note.base.many": "Questions {numbers} were answered by only {base} respondents.",
    "note.base.earlier.one": (
        "In {year}, question {numbers} was answered by only {base} respondents."
    ),
    "note.base.earlier.many": (
        "In {year}, questions {numbers} were answered by only {base} respondents."
    ),
    "note.not_asked.one": "Question {numbers} was not asked in {year}.",
    "note.not_asked.many": "Questions {numbers} were not asked in {year}.",
    "note.no_group": "The group cannot be compared with {year}, as it is not shown for that year.",
    "note.break.all": (
        "The questionnaire was reworded in {year} (break in series). The results are therefore "
        "not compared with earlier years."
    ),
    "note.break.one": (
        "Question {numbers} has been reworded (break in series) and is therefore not compared "
        "with earlier years."
    ),
    "note.break.many": (
        "Questions {numbers} have been reworded (break in series) and are therefore not compared "
        "with earlier years."
    ),
    "note.unanimous.one": "All answers to question {numbers} are {answers}.",
    "note.unanimous.many": "All answers to questions {numbers} are {answers}.",
    "note.unanimous.earlier.one": "In {year}, all answers to question {numbers} were {answers}.",
    "note.unanimous.earlier.many": "In {year}, all answers to questions {numbers} were {answers}.",
    "note.unanimous.group.one": "{group}: all answers to question {numbers} are {answers}.",
    "note.unanimous.group.many": "{group}: all answers to questions {numbers} are {answers}.",
    "note.unanimous.meaning": (
        "Anyone who knows that a certain person answered such a question therefore knows which way "
        "that person answered."
    ),
    "note.rounding": (
        "Each share is rounded to a whole per cent by itself, so they do not always add up to 100."
    ),
    "note.rounding.decimal": (
        "Each share is rounded to one decimal by itself, so they do not always add up to 100."
    ),
    # The writers
    "source": "Source: {source}",
    "notes.sheet": "Notes",
    "notes.table": "About",
    "notes.text": "Note",
    "notes.all": "All tables",
    "notes.heading": "Notes",
    # Where
    "place.file": "{file}",
    "place.row": "row {row}",
    "place.row.frame": "row {row} (the header is row 1)",
    "place.column": "“{column}”",
    "error": "Error: {text}",
    "warning": "Warning: {text}",
    "problems": "{count} problems were found.",
    # TOML files
    "toml.not_found": "there is no such file.",
    "toml.encoding": "the file is not saved as UTF-8.",
    "toml.encoding.hint": "Open it in a text editor and save it again with the encoding UTF-8.",
    "toml.syntax": "the row cannot be read: {line}",
    "toml.syntax.hint": (
        'Texts stand in straight quotation marks, like file = "staff.csv", and numbers without,'
        " like invited = 39. Every bracket needs its counterpart."
    ),
    "toml.syntax.curly": "the row cannot be read: {line}",
    "toml.syntax.curly.hint": 'Replace the curly quotation marks with straight ones: "',
    "toml.syntax.backslash": "the row cannot be read: {line}",
    "toml.syntax.backslash.hint": "Write / instead of \\ in names of folders and files.",
    "toml.syntax.twice": "stands twice: {line}",
    "toml.syntax.twice.hint": "Remove one of them, or change its year or name.",
    "toml.syntax.letters": "the row cannot be read: {line}",
    "toml.syntax.letters.hint": (
        "The name before the equals sign is one of those in the examples, like file or invited,"
        " without å, ä and ö."
    ),
    "toml.control": "the text contains invisible control characters.",
    "toml.control.hint": "Type the text instead of pasting it.",
    "toml.unknown": "unknown name. Possible names here are {known}.",
    "toml.unknown.near": "unknown name. Did you mean “{nearest}”?",
    "toml.choice": "“{given}” cannot be chosen. Choose one of {known}.",
    "toml.choice.near": "“{given}” cannot be chosen. Did you mean “{nearest}”?",
    "toml.missing": "is missing.",
    "toml.kind.text": "has to be a text in quotation marks, not empty.",
    "toml.kind.whole": "has to be a whole number of at least {least}, without quotation marks.",
    "toml.kind.flag": "has to be true or false, without quotation marks.",
    "toml.kind.texts": 'has to be a list of texts, like ["Vet inte", "Ej aktuellt"].',
    "toml.kind.years": "has to be a list of years, like [2021, 2022].",
    "toml.kind.mapping": 'has to be names and texts, like {{ time = "F1" }}.',
    "toml.kind.span": 'has to be the first and the last row of answers, like "2-40".',
    "toml.kind.values": (
        "has to be columns and the values that are meant, like "
        '{{ Status = ["Survey Preview", "Spam"] }}.'
    ),
    "toml.kind.table": "has to be a section of its own, not a single value.",
    "toml.kind.tables": "has to be a list of sections.",
    "toml.id": "“{given}” cannot be an id: use lower-case a–z, digits and _.",
    # Questionnaires
    "questionnaire.unknown": "There is no questionnaire “{given}”. There are {known}.",
    "questionnaire.unknown.near": "There is no questionnaire “{given}”. Did you mean “{nearest}”?",
    "question.unknown": "There is no question “{given}”. The questions are {known}.",
    "question.unknown.near": "There is no question “{given}”. Did you mean “{nearest}”?",
    "question.no_scale": "the question has no scale. Name one of {known}.",
    "question.wording_year": "“{given}” is not a year.",
    "scale.length": "a scale has from 2 to {longest} alternatives.",
    "scale.clear": "“{label}” is clearly positive but not positive.",
    "scale.ambiguous": (
        "“{first}” and “{second}” cannot be told apart: the same alternative, alias or code."
    ),
    "scale.no_alternative": "the scale has no alternative “{given}”. They are {known}.",
    "scale.no_alternative.near": (
        "the scale has no alternative “{given}”. Did you mean “{nearest}”?"
    ),
    "questionnaire.no_questions": "the questionnaire has no questions.",
    "questionnaire.id_twice": "“{given}” is used twice.",
    "questionnaire.text_twice": (
        "the questions “{first}” and “{second}” have the same text in the same year."
    ),
    "questionnaire.file_name": (
        "the id is “{given}” but the file is called “{stem}”; they have to be the same."
    ),
    # Rounds and policy
    "rounds.unknown": "unknown name. A round is written [staff.2022]: questionnaire and year.",
    "rounds.unknown.near": "unknown name. Did you mean “{nearest}”?",
    "rounds.year": "is not a year. A round is written [{questionnaire}.2022].",
    "rounds.same_file": "the file is already used for {questionnaire} {year}.",
    "rounds.same_file.hint": (
        "Each round has a file of its own. Check file in rounds.toml. If one file has the answers "
        "of several rounds, say for each which rows are its own, by a header of the file and its "
        'values, for example only = {{ "Year" = 2022 }} or only = {{ "Role" = "Manager" }}.'
    ),
    "rounds.of_exports": (
        "cannot be used together with published: a printed table has no answers to read."
    ),
    "rounds.of_exports.hint": (
        "Give the round either file (an export with answers) or published (a printed table)."
    ),
    "rounds.outside": "{name} lies outside the workspace, or is a link to there. It is not read.",
    "rounds.outside.hint": "Copy the file into the folder responses, beside rounds.toml.",
    "rounds.target": "a target is at most 100 per cent.",
    "printed.none": "the file has none of the questions in {questionnaire} for {year}.",
    "printed.none.hint": (
        "The columns must be called Question, Negative, Neither, Positive and, if you have them, "
        "Clearly positive and Answers. A question is given in the words of the questionnaire or by "
        "its id."
    ),
    "rounds.in_policy": "belongs to a round, but no heading like [staff.2022] stands above it.",
    "rounds.in_policy.hint": (
        "Move the line below the heading of its round, and remove the # in front of the heading."
    ),
    "rounds.questionnaire": (
        "there is no questionnaire “{given}”. The questionnaires are {known}."
    ),
    "rounds.questionnaire.near": ("there is no questionnaire “{given}”. Did you mean “{nearest}”?"),
    "policy.group_below": (
        "least_in_group is {given}, below least ({least}): the threshold of a group cannot be "
        "below that of the total."
    ),
    "policy.too_low": "least is at least {least}, and least_in_group at least as high as least.",
    "policy.decimals": "at most 1: more decimals would give away the number of answers.",
    "policy.protection": (
        "protection has to be lower than least ({least}): no hidden number could otherwise be that "
        "many different numbers."
    ),
    "policy.lowered": "--least {given} is below the threshold in rounds.toml, which is {least}.",
    "policy.lowered.hint": (
        "The command line can only raise the threshold. It is set in rounds.toml."
    ),
    "reliability.lowered": "--least {given} is below {least}, the fewest complete answers needed.",
    "reliability.lowered.hint": (
        "The command line can only raise the threshold. Below 30 answers the values are too "
        "uncertain, and single answers affect them too much."
    ),
    # Files of answers
    "file.not_found": "there is no such file.",
    "ledger.unreadable": "the file of what has been published cannot be read.",
    "ledger.unreadable.hint": (
        "Restore it from a backup. Without it nobody can tell what readers have seen already."
    ),
    "ledger.busy": "another publication is under way and does not end. Nothing has been written.",
    "ledger.busy.hint": "Wait until it has ended, or stop it, and try again.",
    "ledger.lowered": (
        "{name} is {now}, but {document} was published on {date} with {name} = {then}. What was "
        "hidden then could now be shown."
    ),
    "ledger.lowered.hint": "Set {name} to {then} at least, as when it was published.",
    "ledger.damaged": "the line is damaged or was changed, or a line before it is missing.",
    "ledger.damaged.hint": (
        "Only indicators writes this file. Restore it from a backup; change nothing in it by hand."
    ),
    "ledger.no_question": (
        "question {question} of {questionnaire} {year} is written down as published, but is not in "
        "the questionnaire of that year."
    ),
    "ledger.no_question.hint": (
        "Give the question the id that it was published with. What is new cannot be protected "
        "together with what readers have seen otherwise."
    ),
    "ledger.no_round": (
        "{questionnaire} {year} is written down as published, but is not in rounds.toml. What "
        "was published of it is then not protected."
    ),
    "ledger.no_round.hint": (
        "If the round was given another name or year, change it back in rounds.toml."
    ),
    "ledger.hides.one": (
        "one figure of all respondents of {questionnaire} {year} is hidden, because together "
        "with what has been published already it would tell what a few have answered."
    ),
    "ledger.hides.many": (
        "{count} figures of all respondents of {questionnaire} {year} are hidden, because "
        "together with what has been published already they would tell what a few have answered."
    ),
    "ledger.hides.hint": (
        "Publish when at least as many new answers have come in as least_in_group says. indicators "
        "ledger shows what has been published."
    ),
    "file.not_found.hint": "Exports lie in the same folder as rounds.toml.",
    "file.not_found.near": "there is no such file. Did you mean “{nearest}”?",
    "file.is_folder": "is a folder, not a file.",
    "file.unreadable": "the file cannot be opened.",
    "file.irregular": "is no ordinary file, but such as a device, or a link that goes round.",
    "file.irregular.hint": "Put the file itself in the workspace.",
    "file.kind": "unknown kind of file. What can be read is {known}.",
    "file.kind.hint": (
        "Export again as CSV, Excel (.xlsx) or SPSS (.sav). Open an older Excel file in Excel "
        "and save it as an Excel workbook (.xlsx)."
    ),
    "file.no_sheets": "sheet can be given for Excel files only.",
    "file.empty": "the file is empty.",
    "file.empty.hint": "Export it again from the survey tool.",
    "file.no_answers": "the file contains no answers to the questions.",
    "file.no_answers.hint": "Export it again from the survey tool, with the answers.",
    "frame.empty": "there are no rows, or no columns.",
    "frame.settings": (
        "What stands in rounds.toml is given to measure_frame as policy, or as an argument of the "
        "same name: columns={{\"unit\": \"Team\"}}, invited=39."
    ),
    "csv.encoding": "the file is not a text in UTF-8, UTF-16 or Windows-1252.",
    "csv.encoding.hint": "Export it again as CSV (UTF-8) or Excel (.xlsx).",
    "csv.mixed": "the file is UTF-8, but the row contains a character in another encoding.",
    "csv.mixed.hint": "Export it again as Excel (.xlsx), or retype the character in the row.",
    "csv.quotes": "a quotation mark is out of place or never closed.",
    "csv.quotes.hint": "Export it again as Excel (.xlsx), or correct the row.",
    "csv.width": (
        "the row has {found} cells but the header {width}. Answers would fall under the wrong "
        "question."
    ),
    "csv.width.hint": (
        "A free-text answer or a header probably contains the delimiter or a line break. Export"
        " it again as Excel (.xlsx)."
    ),
    "printed.kind": "the file type is not recognised. What can be audited is {known}.",
    "printed.kind.hint": "Save the table as CSV, or the report as Word (.docx).",
    "printed.unreadable": "the file does not exist or cannot be opened.",
    "printed.unreadable.hint": "Check the name and the folder.",
    "printed.broken": "the Word file is damaged or has a password, and cannot be read.",
    "printed.broken.hint": (
        "Open it in Word and save it again as a Word document (.docx), without a password."
    ),
    "printed.too_large": "the Word file is unreasonably large for a report and is not read.",
    "printed.too_large.hint": "Save the table as CSV.",
    "printed.no_table": "the file has no table of shares.",
    "printed.no_table.hint": (
        "A table needs a header row with at least one of Negative, Neither, Positive and Clearly "
        "positive, and below it percentages with the questions to the left."
    ),
    "printed.percent": "“{given}” is not a percentage between 0 and 100.",
    "printed.percent.hint": (
        "Write for example 97, 97%, 97 per cent or 97% (77%). Empty the cell if nothing is printed "
        "there."
    ),
    "printed.scale": "“{given}” can be read as a percentage and as a share of 1.",
    "printed.scale.hint": (
        "Write all numbers of the table as percentages, for example 86%, or all as shares with two "
        "decimals, for example 0.86."
    ),
    "printed.inner": "it is not stated what the number in parentheses in “{given}” is.",
    "printed.inner.hint": (
        "Call the column “Positive (Clearly positive)” if it is the share of clearly positive "
        "answers. Remove the parentheses otherwise."
    ),
    "printed.questions": "the questions can be in several columns: {columns}, from the left.",
    "printed.questions.hint": "Call the column that holds the questions Question.",
    "printed.columns": "the column is there several times, with different numbers.",
    "printed.columns.hint": (
        "Save the table as CSV with a row for each question and year, and a column Year."
    ),
    "printed.number": "“{given}” is not a whole number.",
    "printed.number.hint": (
        "Numbers of answers are written as whole numbers, for example 31 or 31 answers."
    ),
    "printed.year": "“{given}” is not a year.",
    "printed.year.hint": "Write the year with four digits, for example 2022.",
    "printed.no_year": "it is not stated which of the years {years} the row is about.",
    "printed.no_year.hint": "Add a column Year, with the year on each row.",
    "printed.no_answers": "it is not stated how many have answered.",
    "printed.no_answers.hint": (
        "Add a column Answers, or write for example “Staff (31 answers in 2022, 32 answers in "
        "2021)” above the table or in its first cell."
    ),
    "printed.impossible.double_rounding": (
        "no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
        "Probably rounded twice."
    ),
    "printed.impossible.double_rounding.hint": (
        "The row is not compared with other years. Audit the whole table with: indicators audit "
        "{path}"
    ),
    "printed.impossible.truncation": (
        "no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
        "Probably cut off instead of rounded."
    ),
    "printed.impossible.truncation.hint": (
        "The row is not compared with other years. Audit the whole table with: indicators audit "
        "{path}"
    ),
    "printed.impossible.forced_sum": (
        "no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
        "Probably changed to make the sum 100."
    ),
    "printed.impossible.forced_sum.hint": (
        "The row is not compared with other years. Audit the whole table with: indicators audit "
        "{path}"
    ),
    "printed.impossible.swapped": (
        "no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. "
        "Probably two numbers have changed places."
    ),
    "printed.impossible.swapped.hint": (
        "The row is not compared with other years. Audit the whole table with: indicators audit "
        "{path}"
    ),
    "printed.impossible.unknown": (
        "no answers from {answers} respondents give {printed} per cent. Nearest is {nearest}. No "
        "known rounding or mix-up explains the row."
    ),
    "printed.impossible.unknown.hint": (
        "The row is not compared with other years. Audit the whole table with: indicators audit "
        "{path}"
    ),
    "printed.unknown": (
        "“{given}” is not one of the questions in {questionnaire} for {year}. The row is not used."
    ),
    "printed.unknown.hint": "A question is given in the words of the questionnaire or by its id.",
    "printed.twice": "the question {question} is on row {other} as well.",
    "printed.twice.hint": (
        "Each question must be there once per year. If the file has several years, add a column "
        "Year."
    ),
    "printed.several": "several tables may belong to {questionnaire} {year}: {titles}.",
    "printed.several.hint": "Save the right table in a CSV file of its own.",
    "printed.more_than_invited": (
        "{answers} answers according to the table, but only {invited} invited according to "
        "rounds.toml."
    ),
    "printed.more_than_invited.hint": (
        "Check the number of answers in the table, and invited in rounds.toml."
    ),
    "printed.base": "{base} have answered the question, but only {answers} the questionnaire.",
    "printed.base.hint": "Check the numbers in the table.",
    "printed.only": "{questionnaire} {year} is a printed table: there are no answers to work with.",
    "printed.only.hint": "Choose a round that has an export.",
    "printed.left_out": (
        "{questionnaire} {year} is a printed table and is left out: there are no answers to work "
        "with."
    ),
    "excel.no_zip": "the file is not an Excel file (.xlsx), though it is named so.",
    "excel.no_zip.hint": "Open it in Excel and save it as an Excel workbook (.xlsx).",
    "excel.broken": "the Excel file is damaged or protected by a password and cannot be read.",
    "excel.broken.hint": "Open it in Excel and save it again, without a password.",
    "excel.too_large": "the Excel file is unreasonably large for a survey and is not read.",
    "excel.too_large.hint": (
        "Copy the answers to a new workbook: some cell far out on the sheet is probably filled."
    ),
    "excel.sheets": "several sheets are filled: {sheets}.",
    "excel.sheets.hint": 'Say which in rounds.toml, for example sheet = "Sheet1".',
    "excel.error": "cell {cell} holds an error, such as #N/A or #VALUE!.",
    "excel.error.hint": "Correct or clear the cell in Excel and save.",
    "excel.formula": "cell {cell} is a formula without a saved value.",
    "excel.formula.hint": (
        "Open the file in Excel and save it, or paste the values instead of the formulas."
    ),
    "excel.merged": (
        "cell {cell} is merged with the one below, so the answer in the row below is missing."
    ),
    "excel.merged.hint": "Unmerge the cells in Excel and fill in the answers.",
    "excel.no_sheet": "there is no sheet “{given}”. The sheets are {sheets}.",
    "excel.no_sheet.near": "there is no sheet “{given}”. Did you mean “{nearest}”?",
    "spss.broken": "the file is not an SPSS file (.sav), though it is named so, or it is damaged.",
    "spss.broken.hint": "Export it to SPSS again from the survey tool.",
    # Columns and answers
    "year.nothing_asked": (
        "the questionnaire “{questionnaire}” asks nothing in {year}. Its years are {known}."
    ),
    "year.nothing_asked.hint": (
        "Add the year under years to the questions asked then, in the questionnaire’s TOML file."
    ),
    "year.order": (
        "the questionnaire “{questionnaire}” has no information on {year}, so the order of the "
        "questions is not known."
    ),
    "year.order.hint": (
        "Add the year under years to the questions in the questionnaire’s TOML file."
    ),
    "year.not_named": (
        "the questionnaire “{questionnaire}” has no information on {year}. The questions of "
        "{latest} are used. Beside them the export has {headers}, which is not counted."
    ),
    "year.not_named.hint": "If it is a new question, add it to the questionnaire’s TOML file.",
    "columns.unknown": (
        "columns in rounds.toml names “{given}”, which is neither a question that year nor a "
        "grouping of the questionnaire “{questionnaire}”."
    ),
    "columns.unknown.near": (
        "columns in rounds.toml names “{given}”, which is not in the questionnaire "
        "“{questionnaire}” that year. Did you mean “{nearest}”?"
    ),
    "columns.ambiguous": "several columns have the header that rounds.toml gives “{question}”.",
    "columns.ambiguous.hint": "Give the columns different headers in the export.",
    "columns.no_header": (
        "rounds.toml says that “{question}” stands under “{given}”, but there is no such header."
    ),
    "columns.no_header.near": (
        "rounds.toml says that “{question}” stands under “{given}”, but there is no such header. "
        "Did you mean “{nearest}”?"
    ),
    "columns.twice": "the question “{question}” stands in several columns: {columns}.",
    "columns.twice.hint": (
        "If both have answers to the same survey, move the answers into one of them. If one is of "
        "another survey, give the whole header of the right one under columns in rounds.toml, "
        "like {line}."
    ),
    "columns.shared": "the column is used for several questions: {questions}.",
    "columns.unheaded": (
        "the column has answers but no header, so the headers may stand one column off."
    ),
    "columns.unheaded.hint": "Check the header row of the export, and give the column a header.",
    "header.answer": "the row holds answers, but stands above the header or in its place.",
    "header.answer.hint": "Put the header row at the top of the export.",
    "order.count": (
        "the questionnaire “{questionnaire}” has {questions} questions of {year} to pair in "
        "order, but the export has {found} columns that may be questions: {columns}."
    ),
    "order.count.hint": (
        "Export the questions only, or name the columns under columns in rounds.toml, for "
        'example columns = {{ structures = "G01Q01" }}.'
    ),
    "order.misfit.header": (
        "by its place the column would be the question “{text}” ({question}), but its header is "
        "not made like the others, or is out of their order."
    ),
    "order.misfit.grouping": (
        "by its place the column would be the question “{text}” ({question}), but its header is "
        "the name of a grouping."
    ),
    "order.misfit.values": (
        "by its place the column would be the question “{text}” ({question}), but most of its "
        "values are none of the question’s alternatives."
    ),
    "order.misfit.running": (
        "by its place the column would be the question “{text}” ({question}), but its values are "
        "a running number: 1, 2, 3 and so on."
    ),
    "order.misfit.coded": (
        "by its place the column would be the question “{text}” ({question}), but everybody has "
        "answered, with at most three different values and none of them positive. A coded grouping "
        "looks like that."
    ),
    "order.misfit.hint": (
        "Remove the column from the export if it is no question, or name the question’s column, "
        'for example columns = {{ structures = "G01Q01" }}.'
    ),
    "question.no_column": "the question “{text}” ({question}) has no column in the export.",
    "question.no_column.hint": (
        "Does the header differ from the question? Give it under columns in rounds.toml. Does "
        'the survey tool write codes instead of questions? Set order = "questionnaire".'
    ),
    "question.no_column.near": (
        "the question “{text}” ({question}) has no column. The closest header is “{nearest}”."
    ),
    "question.no_column.near.hint": (
        "If it is the same question, give the header under columns in rounds.toml. If it is "
        "reworded, give that year’s words under wording in the questionnaire’s TOML file."
    ),
    "question.not_asked": (
        "the column is the question “{question}”, which the questionnaire does not name for "
        "{year}. It is not counted."
    ),
    "columns.few": "{missing} of the {asked} questions have no column in the export.",
    "columns.few.hint": (
        "Is it the right file? It seems to belong to another questionnaire or year. If the "
        'survey tool writes codes instead of questions, set order = "questionnaire".'
    ),
    "question.not_asked.hint": "Add the year under years to the question if it was asked.",
    "answer.unknown": (
        "the answer is none of the question’s alternatives and is not quoted here, as it may be "
        "free text. The alternatives are {known}."
    ),
    "answer.unknown.many": (
        "an answer, in {rows} rows, is none of the question’s alternatives and is not quoted "
        "here, as it may be free text. The alternatives are {known}."
    ),
    "answer.unknown.like": "unknown answer, like “{like}”. The alternatives are {known}.",
    "answer.unknown.like.many": (
        "unknown answer, like “{like}”, in {rows} rows. The alternatives are {known}."
    ),
    "answer.unknown.quoted": "unknown answer “{given}”. The alternatives are {known}.",
    "answer.unknown.quoted.many": (
        "unknown answer “{given}”, in {rows} rows. The alternatives are {known}."
    ),
    "answer.unknown.hint": (
        "Correct the answer in the export, or add it as an alternative or alias in the "
        "questionnaire’s TOML file."
    ),
    "answers.numbers": "the answers are numbers or codes and read as {read}.",
    "answers.numbers.hint": (
        "Check with the survey tool. If it is wrong, export the answers’ text instead, or write "
        "the code behind each alternative in the questionnaire’s file in questionnaires, like "
        '{{ label = "Helt och hållet", code = 1 }}.'
    ),
    "answers.mixed": (
        "the column has codes of several kinds, such as 1 and A1. {rows} rows, this one first, are "
        "not written like the others. They may mean different things, so nothing is counted."
    ),
    "answers.mixed.words": (
        "the column has words as well as numbers. {rows} rows, this one first, are not written as "
        "the others are. A number does not tell which answer it stands for, so nothing is counted."
    ),
    "answers.mixed.hint": (
        "Write the answers in one way in the whole column, best in the words of the alternatives. "
        "If the row sums up the others and is no answer, remove it."
    ),
    "answers.more_than_invited": (
        "{answers} answers, but only {invited} invited according to rounds.toml."
    ),
    "answers.more_than_invited.hint": (
        "Check invited in rounds.toml, and that no test answers are left in the export."
    ),
    "answers.blank_rows.one": "1 row has no answer to any question and is not counted.",
    "answers.blank_rows.many": "{count} rows have no answer to any question and are not counted.",
    "rows.outside": (
        "rows in rounds.toml has to lie within the answers of the export, rows {first} to {last}."
    ),
    "rows.no_column.hint": "Write the header as it stands in the export, not the column’s letter.",
    "rows.no_column": "no column has the header that {key} in rounds.toml gives.",
    "rows.no_column.near": (
        "no column has the header that {key} in rounds.toml gives. Did you mean “{nearest}”?"
    ),
    "rows.twice": "several columns have the header that {key} in rounds.toml gives.",
    "rows.twice.hint": "Give the columns different headers in the export.",
    "rows.no_value": "{key} in rounds.toml gives “{values}”, which no row has.",
    "rows.no_value.hint": "Write the value as it stands in the export, or remove it from {key}.",
    "rows.marked.one": (
        "the row is marked “{mark}” and does not look like an answer. Nothing is counted until "
        "rounds.toml says what becomes of it."
    ),
    "rows.marked.many": (
        "{rows} rows, this one first, are marked “{mark}” and do not look like answers. Nothing is "
        "counted until rounds.toml says what becomes of them."
    ),
    "rows.marked.hint": (
        "If they are not to be counted, write leave_out = {{ \"{header}\" = \"{mark}\" }} for the "
        "round in rounds.toml. If they are, name in the same way, with only, all values of the "
        "column that are to be counted."
    ),
    "rows.test.one": (
        "the word test stands under {header} in one row. It is counted, and what stands there is "
        "not shown."
    ),
    "rows.test.many": (
        "the word test stands under {header} in {rows} rows, this one first. They are counted, and "
        "what stands there is not shown."
    ),
    "rows.test.hint": "If it is a test answer, remove the row from the export.",
    "rows.years.one": "the row is of {years}, but the round is {year}.",
    "rows.years.many": "{rows} rows, this one first, are of {years}, but the round is {year}.",
    "rows.years.hint": (
        "Is it the right file? If only the rows of that year are to be counted, write only = "
        "{{ \"{header}\" = {year} }} for the round in rounds.toml."
    ),
    "rows.roles.many": (
        "the column tells several groups of respondents apart: {roles}. {rows} rows have answers "
        "to the questions of this questionnaire."
    ),
    "rows.roles.hint": (
        "Say which rows belong to the questionnaire, for example only = {{ \"{header}\" = "
        "\"{own}\" }} for the round in rounds.toml."
    ),
    "rows.roles.unknown.many": (
        "the column tells several groups of respondents apart: {roles}. {rows} rows have answers "
        "to the questions of this questionnaire."
    ),
    "rows.roles.unknown.hint": (
        "Say with only for the round in rounds.toml which values of the column belong to the "
        "questionnaire."
    ),
    "summary.word": (
        "“{word}” stands under {header}. The row seems to sum up the others and is no answer."
    ),
    "summary.formula": (
        "cell {cell} is a formula over other rows. The row seems to sum up the others and is no "
        "answer."
    ),
    "summary.blank": (
        "the row has numbers only and lacks what all other rows have under {header}. It seems to "
        "sum up the others and is no answer."
    ),
    "summary.apart": (
        "the row has numbers only and stands apart, below a blank row. It seems to sum up the "
        "others and is no answer."
    ),
    "summary.count": (
        "the numbers of the row are the number of answers in the rows above. It seems to sum up "
        "the others and is no answer."
    ),
    "summary.sum": (
        "the numbers of the row are the sum of the rows above. It seems to sum up the others and "
        "is no answer."
    ),
    "summary.mean": (
        "the numbers of the row are the mean of the rows above. It seems to sum up the others and "
        "is no answer."
    ),
    "summary.median": (
        "the numbers of the row are the median of the rows above. It seems to sum up the others "
        "and is no answer."
    ),
    "summary.lacking": (
        "{rows} rows, this one first, lack what all others have under {header}. They are counted."
    ),
    "summary.lacking.hint": (
        "If they are no answers, say for the round in rounds.toml in which rows the answers stand, "
        "for example rows = \"{first}-{last}\". If they are, name all rows so, and it is settled."
    ),
    "summary.hint": (
        "If it is no answer, remove the row from the export. Or say for the round in rounds.toml "
        "in which rows the answers stand, for example rows = \"{first}-{last}\". All rows there "
        "are then counted."
    ),
    "groups.not_found": (
        "the rule exclude needs a grouping, but the export has no filled column for {names}."
    ),
    "groups.not_found.hint": (
        "Name the column under columns in rounds.toml, or set policy = {{ small_groups = "
        '"suppress" }} for the round.'
    ),
    "groups.unnamed.one": (
        "one group has fewer than three answers. It is not named, and counts in the total only."
    ),
    "groups.unnamed.many": (
        "{count} groups have fewer than three answers. They are not named, and count in the "
        "total only."
    ),
    "groups.unnamed.hint": "If it is a slip of the pen, correct it in the export.",
    "respondent.repeated": "the same respondent as in row {first}.",
    "respondent.repeated.many": (
        "the same respondent as in row {first}. In all, {count} rows repeat a respondent."
    ),
    "respondent.repeated.hint": (
        "Remove the answer that should not count. If this column does not tell respondents "
        "apart, name the right one with respondent in rounds.toml."
    ),
    "respondent.no_column": "there is no column “{given}”, which respondent in rounds.toml names.",
    # Workspaces and names
    "workspace.none": "{folder} is not a workspace: the file {file} is missing.",
    "workspace.none.hint": (
        "Give the right folder after the command, or make a new one with: indicators init FOLDER"
    ),
    "workspace.txt": "{file} is called .toml.txt and is not read.",
    "workspace.txt.hint": "Rename it to rounds.toml. In the Explorer: View, File name extensions.",
    "workspace.no_folder": "There is no folder {folder}.",
    "workspace.is_file": "{file} is a file. Give the workspace, a folder.",
    "workspace.no_rounds": "{file} has no round yet.",
    "workspace.no_rounds.hint": (
        "Open the file, remove the # in front of the lines of a round and fill them in."
    ),
    "year.unknown": "There is no round for {year}. There are rounds for {known}.",
    "round.unknown": (
        "There is no round of the questionnaire “{given}” for {year}. The questionnaires are "
        "{known}."
    ),
    "round.unknown.near": (
        "There is no round of the questionnaire “{given}” for {year}. Did you mean “{nearest}”?"
    ),
    "grouping.unknown": "There is no grouping “{given}”. The groupings are {known}.",
    "grouping.unknown.near": "There is no grouping “{given}”. Did you mean “{nearest}”?",
    "grouping.none": "The questionnaire has no groupings, so {given} cannot be used.",
    "grouping.crossing": (
        "{given} cannot be crossed. Write at most two different groupings with a comma between, "
        "as unit,sex."
    ),
    "group.unknown": "There is no group “{given}”. The groups are {known}.",
    "group.unknown.near": "There is no group “{given}”. Did you mean “{nearest}”?",
    "result.not_shown": "The result of the question “{question}” is hidden.",
    "answers.not_shown": "The number of answers is hidden.",
    "change.not_shown": "The change of the question “{question}” is not shown.",
    "audit.impossible": (
        "The figures published earlier for {questionnaire} {year} cannot agree with those of "
        "today. Nothing was written."
    ),
    "audit.impossible.hint": (
        "Check that published.jsonl belongs to the same workspace, and that rounds.toml names "
        "the right export."
    ),
    "audit.clash": (
        "{questionnaire} {year}: hidden answers could be worked out from what is shown, and "
        "nothing more can be hidden. Nothing was written."
    ),
    "audit.clash.figures": (
        "{questionnaire} {year}: hidden answers could be worked out from what is shown "
        "({figures}), and nothing more can be hidden. Nothing was written."
    ),
    "audit.clash.hint": (
        "If you gave --by, leave out a grouping. Else raise least_in_group in rounds.toml. "
        "indicators ledger shows what has been published already."
    ),
    "audit.differs": (
        "{questionnaire} {year}: what would be written is not what was audited. Nothing was "
        "written."
    ),
    # Output
    "output.suffix": "{file}: files of this kind cannot be made. Choose one of {known}.",
    "output.suffix.hint": "PDF: make a .docx, open it in Word and save it as PDF.",
    "output.suffix_only": "{file}: the file has to end in {known}.",
    "output.locked": "{file} cannot be written, as it is open or protected.",
    "output.locked.hint": "Is the file open in Word or Excel? Close it and try again.",
    "output.no_folder": "{file}: there is no folder {folder}.",
    "output.is_folder": "{file} is a folder.",
    "output.is_input": "{file} is one of the files that are read and is not overwritten.",
    "output.is_input.hint": "Choose another name after -o.",
    "output.is_kept": "{file} exists in the workspace already and is not overwritten.",
    "output.is_kept.hint": "Choose another name or another folder after -o.",
    "output.is_device": "{file} is no ordinary file but a device or a pipe, and is not replaced.",
    "output.is_device.hint": (
        "Give the name of a file after -o. table, audit, reliability and pool write on standard "
        "output with -o -."
    ),
    "output.is_file": "{file} is a file. A folder is needed here.",
    "output.is_file.hint": "Give a folder after -o.",
    "output.is_kept_folder": (
        "{file} is the folder of answers or questionnaires. Nothing else is written there."
    ),
    "output.is_kept_folder.hint": "Choose another folder after -o.",
    "output.mismatch": "{file} would hold {form}, but is named otherwise.",
    "output.screen": (
        "the screen or the file that this goes to cannot be written to: it is closed, or the disk "
        "is full."
    ),
    "output.failed": "{file} cannot be written.",
    "output.failed.hint": "Check that the folder exists and that the disk is not full.",
    "output.template_missing": "The template {file} cannot be opened.",
    "output.template_unreadable": "The template is not a Word file (.docx or .dotx).",
    "output.template_unreadable.hint": "Open it in Word and save it as a Word document (.docx).",
    "output.template_word_only": "--template can be used for Word files (.docx) only.",
    "statistics.no_population": (
        "{file} does not say what the answers stand for, so changes cannot be assessed."
    ),
    "statistics.no_population.hint": (
        'Write population = "these" at the top of the file if the results are about the very '
        'people asked, or population = "process" if they are about the way of working.'
    ),
    "statistics.no_invited": (
        "the number of people asked is not known, so the change cannot be assessed for the very "
        "people asked."
    ),
    "statistics.no_invited.hint": "Give invited in rounds.toml for both years.",
    "output.template_slides": (
        "The template is not a presentation (.pptx or .potx), or has no layout with a title."
    ),
    "output.template_slides.hint": "Open it in PowerPoint and save it as a presentation (.pptx).",
    "output.no_charts": "{file}: Markdown cannot hold charts.",
    "output.no_charts.hint": (
        "Choose .docx, .xlsx or .html, or draw the charts by themselves with indicators charts."
    ),
    "output.alone": "--alone is for one division by two groupings that cross, and no other.",
    "output.alone.hint": "Write, for example, --by unit,sex --alone.",
    "output.alone_published": (
        "{document} ({date}) has tables of {questionnaire} {year} by {by}. They must not stand "
        "beside the groups of both by themselves."
    ),
    "output.alone_published.hint": (
        "Leave out --alone: the groups of both are then protected together with them."
    ),
    "crossing.hidden.little": (
        "{questionnaire} {year}, --by {by}: {hidden} of {cells} figures are hidden, so that the "
        "tables can stand beside those by one grouping."
    ),
    "crossing.hidden.hint": (
        "With --alone, report, table and explain can show more, the groups of both by themselves. "
        "They must then not stand beside tables by only one of the two."
    ),
    "crossing.published": (
        "{questionnaire} {year}, --by {by}: {hidden} of {cells} figures are hidden, since tables "
        "by one grouping have been published."
    ),
    "crossing.hidden.nothing": (
        "{questionnaire} {year}, --by {by}: no groups can be shown beside the tables by one "
        "grouping."
    ),
    "output.others_no_groups": "--others compares groups, and there are none without --by.",
    "output.others_no_groups.hint": "Add --by, such as --by unit, or leave --others out.",
    "output.others_records": "{file}: CSV and JSON have no rows for all others.",
    "output.others_records.hint": "Leave --others out, or choose .docx, .xlsx, .html, .md or .txt.",
    "output.no_group": "no group of {each} can be shown, so there is no presentation to write.",
    "output.no_group.hint": (
        "indicators explain --by {each} tells why. Without --each there is a presentation of all "
        "answers."
    ),
    "pool.few": "{count} associations are too few to put together. At least {least} are needed.",
    "pool.few.hint": (
        "With two associations, each can work out what the other answered. Give more workspaces."
    ),
    "pool.twice": "{names} is included twice.",
    "pool.twice.hint": "Give each workspace once, and a different association in each rounds.toml.",
    "pool.unknown": "there are no answers for {names}. There are {known}.",
    "init.exists": "{file} exists already and is not overwritten.",
    "init.exists.hint": "Choose another folder.",
    "init.not_folder": "{file} is not a folder.",
    "init.has": "The workspace has {file} already, and it is not overwritten.",
    "init.has.hint": "The questionnaire need not be added: name it in rounds.toml.",
    "init.unknown": "There is no questionnaire “{given}”. The questionnaires are {known}.",
    "init.unknown.near": "There is no questionnaire “{given}”. Did you mean “{nearest}”?",
    # Doing
    "report.written": "Wrote {file}.",
    "ledger.written": "Wrote down what is published in {file}.",
    "charts.progress": "Drawing",
    "charts.written": "Number of files written to the folder {folder}: {count}.",
    "charts.left": (
        "the folder {folder} also holds {files}, which were not written now. They may be from an "
        "earlier run."
    ),
    "slides.progress": "Making presentations",
    "page.progress": "Drawing",
    "slides.without": "{about}, {note}",
    "ledger.round": "    {questionnaire} {year}: {figures} figures from {file}",
    "ledger.empty": (
        "Nothing is written down as published. That is done with: indicators report --publish "
        "DATE (which makes {file})."
    ),
    "check.round": "{questionnaire} {year}: {answers} answers of {invited} invited ({rate})",
    "check.round.no_invited": (
        "{questionnaire} {year}: {answers} answers (the number invited is not in rounds.toml)"
    ),
    "check.round.too_few": (
        "{questionnaire} {year}: fewer than {least} answers; the number is not shown"
    ),
    "check.round.complement": (
        "{questionnaire} {year}: the number of answers is not shown, as groups are left out"
    ),
    "check.round.printed": "{line}, from a printed table ({file})",
    "check.summary": "Errors: {errors}. Warnings: {warnings}.",
    "audited.title": "Audit of printed shares",
    "audited.reading": (
        "The tables show which numbers of answers, turned into rounded percentages, give exactly "
        "the printed shares. “1, 0, 30 (24) of 31” means 1 negative answer, 0 neither and 30 "
        "positive, 24 of them clearly positive, out of 31 answers. Not everybody need have "
        "answered every question, so fewer answers are tried too. A row has one possibility if the "
        "stated number of answers gives only one, or if there is only one in all. If a row is "
        "impossible, what comes nearest is shown, and what has probably happened."
    ),
    "audited.sheet": "Table {number}",
    "audited.description": "The printed shares and which numbers of answers give them.",
    "audited.column": "Answers that give the shares",
    "audited.blank": "–",
    "audited.of": "{counts} of {base}",
    "audited.also": "{counts}; also possible with {bases} answers",
    "audited.impossible": "Impossible: no answers give these shares. {nearest} {slip}",
    "audited.nearest": "Nearest is {nearest}.",
    "audited.nearest.many": "Nearest are, among others, {nearest}.",
    "audited.near": "{percents} per cent ({counts})",
    "audited.likely": "Probably: {slips}.",
    "audited.likely.of": "Probably: {slips}, if the answers were {counts}.",
    "audited.slip.double_rounding": "double rounding ({cells})",
    "audited.slip.truncation": "decimals cut off ({cells})",
    "audited.slip.forced_sum": "changed to make the sum 100 ({cells})",
    "audited.slip.swapped": "cells that changed places ({cells})",
    "audited.slip.unknown": "No known rounding or mix-up explains the row.",
    "audited.summary.title": "Summary",
    "audited.summary": (
        "Rows: {rows}. One possibility: {unique}. Several: {several}. Impossible: {impossible}."
    ),
    "what_if.title": "What would it take to show more?",
    "what_if.least": "Fewest answers in a group",
    "what_if.hidden": "Hidden results",
    "what_if.now": "as in rounds.toml",
    "what_if.exactly": "{most} of {cells}",
    "what_if.at_most": "at most {most} of {cells}",
    "what_if.between": "{least}–{most} of {cells}",
    "what_if.cell": (
        "A result is the answers to a question, in the total or in a group. All rounds are counted "
        "together."
    ),
    "what_if.span": (
        "Below the threshold in rounds.toml the number is only told roughly. The exact number "
        "would give away how small a group is."
    ),
    "what_if.groups.alone": (
        "{questionnaire} {year}, {name}: only the total is shown, as the groups are too few to be "
        "protected. They are not counted here."
    ),
    "what_if.groups.merged": (
        "{questionnaire} {year}, {name}: only the total is shown, as some group has fewer than "
        "{least} answers. The groups are not counted here."
    ),
    "what_if.merge.whole": (
        "{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. Merge {groups}, "
        "and nothing is hidden and {more} more results are shown."
    ),
    "what_if.merge.part": (
        "{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. Merge {groups}, "
        "and no group is hidden in at least {clear} of {asked} questions."
    ),
    "what_if.merge.none": (
        "{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. No merge of some "
        "groups into one is sure to show more, as far as can be said without giving away how small "
        "the groups are."
    ),
    "what_if.merge.total": (
        "{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. The total has too "
        "few answers as well, so no merge helps."
    ),
    "what_if.merge.published": (
        "{questionnaire} {year}, {name}: {hidden} of {cells} results are hidden. The results of "
        "the groups are published already, so do not merge them now: a hidden group could then be "
        "worked out."
    ),
    "what_if.how": "To merge groups, give them a new name in common in the export.",
    "what_if.needless": "No group is hidden, so nothing has to be merged.",
    "init.done": (
        "The workspace {folder} is ready. What to do:\n  1. Put the exports of your survey tool"
        " in {responses}\n  2. Open {file} in a text editor and fill in file names, years and "
        "numbers invited\n  3. Check them:        indicators check {quoted}\n  4. Make the "
        "report:   indicators report {quoted}"
    ),
    "init.added": "Added {file}.",
    "init.whose.participants_followup": (
        "The questionnaire participants_followup is not NNS's. It is Samordningsförbundet Östra "
        "Södertörn's own, from 2017."
    ),
    # The command line
    "usage.prefix": "Usage: ",
    "usage.options": "Options",
    "usage.commands": "Commands",
    "usage.options_metavar": "[OPTIONS]",
    "usage.command_metavar": "COMMAND [OPTIONS]...",
    "usage.example": "Example",
    "usage.help": "Type “{command} --help” for help.",
    "usage.NoSuchOption": "There is no option {given}.",
    "usage.NoSuchOption.near": "There is no option {given}. Did you mean {nearest}?",
    "usage.NoSuchCommand": "There is no command “{given}”.",
    "usage.NoSuchCommand.near": "There is no command “{given}”. Did you mean “{nearest}”?",
    "usage.MissingParameter": "{name} is missing.",
    "usage.BadOptionUsage": "{name} has to be followed by a value.",
    "usage.BadParameter.choice": "{name} cannot be “{given}”. Choose among {known}.",
    "usage.BadParameter.number": "{name} has to be a whole number, not “{given}”.",
    "usage.BadParameter.day": "{name} has to be a date such as 2023-03-01, not “{given}”.",
    "usage.BadParameter.minus": "{name} - is standard output, and this command makes files.",
    "usage.BadParameter.minus.hint": (
        "Write a name after {name}, or leave {name} out: what is made then gets a name of its own."
    ),
    "usage.BadParameter": "{name} got a value that cannot be used: {reason}",
    "usage.extra": "“{given}” is too much on the command line.",
    "usage.extra.hint": 'Does a name contain a space? Put it in quotation marks: "my folder".',
    "usage.extra.year": "“{given}” is too much on the command line.",
    "usage.extra.year.hint": "The year is given with --year {given}.",
    "usage.UsageError": "The command line is mistyped: {reason}",
    "usage.aborted": "Interrupted.",
    "usage.package": "the package {package}, which the program needs, is missing or damaged.",
    "usage.package.hint": (
        "Install again, in the project's folder: py -m pip install --force-reinstall -c "
        "constraints.txt . (on Mac and Linux python3 instead of py)."
    ),
    "usage.fault": "A fault in the program itself ({kind} in {place}). Nothing was written.",
    "usage.fault.hint": (
        "This is not your fault. Please report it with the line above; it contains no answers."
    ),
    "help.main": (
        "From survey exports to the published tables: shares of negative, neither and positive "
        "answers to the NNS indicator questions, so that nobody can be picked out."
    ),
    "help.main.example": "indicators report --year 2022 -o bilaga2.docx",
    "help.report": "Write bilaga 2 with all questionnaires of a year.",
    "help.report.more": (
        "FOLDER is the workspace with responses/rounds.toml, by default the current folder. The "
        "suffix after -o decides the format: .docx, .html, .xlsx or .md."
    ),
    "help.report.example": "indicators report --year 2022 -o bilaga2.docx --template mall.docx",
    "help.table": "Show tables on the screen, or write them to a file.",
    "help.table.more": (
        "FOLDER is the workspace with responses/rounds.toml, by default the current folder."
    ),
    "help.table.example": "indicators table --year 2022 --questionnaire staff --by unit",
    "help.charts": "Draw charts for an analysis seminar, one picture per chart.",
    "help.charts.more": (
        "Writes a folder of pictures and a web page with all charts, their text alternatives "
        "and their tables. FOLDER is the workspace with responses/rounds.toml, by default the "
        "current folder."
    ),
    "help.charts.example": "indicators charts --year 2022 --by unit -o charts",
    "help.slides": "Write a presentation for an analysis seminar.",
    "help.slides.more": (
        "The charts can be edited in PowerPoint. The notes hold the tables as text."
    ),
    "help.slides.example": "indicators slides --year 2022 -o seminar.pptx",
    "help.page": "Write a web page to show at an analysis seminar.",
    "help.page.more": (
        "A single file that opens in a browser, even without a network: pick group, question and "
        "year."
    ),
    "help.page.example": "indicators page -o seminar.html",
    "help.pool": "Put the answers of several associations together in common tables.",
    "help.pool.more": (
        "Give at least three workspaces. Beside every figure stands the number of associations "
        "behind it."
    ),
    "help.pool.example": "indicators pool north south west --year 2022 -o together.xlsx",
    "help.explain": "Explain figure by figure what is shown and hidden, and why.",
    "help.explain.more": (
        "Shows as well what a reader can work out of what is hidden, and audits it all anew. No "
        "hidden number is shown."
    ),
    "help.explain.example": "indicators explain --year 2022 --by unit --question time",
    "help.reliability": (
        "Show how well the questions of each area hang together (Cronbach’s alpha)."
    ),
    "help.reliability.more": (
        "Alpha with its confidence interval and each question’s correlation with the others, "
        "calculated from those who answered all questions of the area. Shown when at least 30 have "
        "done so, and never for groups. FOLDER is the workspace with responses/rounds.toml, by "
        "default the current folder."
    ),
    "help.reliability.example": "indicators reliability --year 2022 --questionnaire staff",
    "help.ledger": "Show what is written down as published.",
    "help.ledger.more": (
        "report --publish writes every figure of a document down in responses/published.jsonl. "
        "All that is made later is protected together with it."
    ),
    "help.ledger.example": "indicators ledger",
    "help.check": "Check the workspace and list all that is wrong at once.",
    "help.check.more": (
        "Prints a line per round with answers, invited and response rate. Exits with 1 if "
        "something is wrong."
    ),
    "help.check.example": "indicators check",
    "help.audit": "Audit a published table: which answers can be behind the shares?",
    "help.audit.more": (
        "FILE is a CSV file or a report in Word (.docx). Shares that no answers can give are shown "
        "with the nearest possible ones and the likely slip. Exits with 1 if there are any."
    ),
    "help.audit.example": "indicators audit bilaga2-2021.docx",
    "help.init": "Make a workspace with the NNS questionnaires and a rounds.toml to fill in.",
    "help.init.more": "FOLDER is the new folder. Nothing that exists is overwritten.",
    "help.init.example": "indicators init surveys",
    "help.workspace": "FOLDER",
    "help.workspaces": "FOLDER...",
    "help.file": "FILE",
    "help.folder": "FOLDER",
    "help.number": "NUMBER",
    "help.years": "YEAR",
    "help.date": "DATE",
    "help.name": "NAME",
    "help.option.year": "The year to show. Default: the latest.",
    "help.option.output": "The file to write. Default: bilaga2-YEAR.docx.",
    "help.option.table_output": "The file to write. Default, and with -: on the screen.",
    "help.option.reliability_output": (
        "The file to write (.docx, .xlsx, .html, .md or .txt). Default, and with -: on the screen."
    ),
    "help.option.charts_output": ("The folder the pictures are written to. Default: charts-YEAR."),
    "help.option.slides_output": (
        "The file to write, or with --each the folder. Default: seminar-YEAR.pptx, with --each "
        "seminar-YEAR."
    ),
    "help.option.page_output": "The file to write. Default: seminar-YEAR.html.",
    "help.option.picture": "png, svg or pdf. Default: png.",
    "help.option.sort": (
        "The order of the questions: questionnaire (as asked), positive (highest share of "
        "positive answers first) or change (largest rise first)."
    ),
    "help.option.centre": (
        "Bars around a centre line: split divides “neither” at the line, aside puts those answers "
        "at the side."
    ),
    "help.option.slides_template": (
        "A presentation of your own (.pptx or .potx) whose look is used."
    ),
    "help.option.each": (
        "A presentation for each group of a grouping (unit): the group, all others and the total."
    ),
    "help.option.charts": "Put charts below the tables.",
    "help.option.change": (
        "Add a table of changes, with an assessment of whether they are statistically significant. "
        "Needs population in rounds.toml."
    ),
    "help.option.text": "Put draft comments above the tables, to be read through and edited.",
    "help.option.template": "A Word file whose styles, letterhead and page set-up are used.",
    "help.option.publish": (
        "Record in responses/published.jsonl that the document is published on that day, for "
        "example 2023-03-01. Later runs are protected together with it."
    ),
    "help.option.least": (
        "Smallest number of answers behind any figure. Can only raise the threshold."
    ),
    "help.option.least_complete": (
        "Smallest number of respondents who must have answered all questions of an area. Can only "
        "raise the threshold, which is 30."
    ),
    "help.option.questionnaire": "Only this questionnaire. Can be given several times.",
    "help.option.by": (
        "Divide by a grouping (unit), or by two that cross (unit,sex). Can be given several times."
    ),
    "help.option.with": (
        "Include a questionnaire that is not NNS's: participants_followup (participants, "
        "follow-up), Samordningsförbundet Östra Södertörn's own. Added to a workspace that exists."
    ),
    "help.option.alone": (
        "With --by unit,sex: show the groups of both by themselves. They must not stand beside "
        "tables by unit or by sex."
    ),
    "help.option.others": (
        "With --by: show each group beside all others and the total, instead of the year before."
    ),
    "help.option.question": "Only this question (its id). Can be given several times.",
    "help.option.group": "Only this group. Can be given several times.",
    "help.option.no_compare": "Without the rows of the year before.",
    "help.option.format": (
        "text, csv, json, markdown or html. By default the suffix of -o decides (.docx and "
        ".xlsx too)."
    ),
    "help.option.what_if": (
        "Also show what other thresholds would hide, and which groups to merge so that more is "
        "shown."
    ),
    "help.option.language": "sv or en, both for what is printed and for messages.",
    "help.option.version": "Show the version and exit.",
    "help.option.help": "Show this help and exit.",
}
