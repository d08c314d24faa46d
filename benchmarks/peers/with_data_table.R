# The job in R's data.table: the columns asked for, and for each question a count of its
# answers by group. Of csv only: fread is what data.table reads.
suppressPackageStartupMessages(library(data.table))

arguments <- commandArgs(trailingOnly = TRUE)
job <- fread(arguments[1], sep = "\t", header = FALSE, quote = "", encoding = "UTF-8",
             col.names = c("kind", "key", "value"), colClasses = "character")
file <- job[kind == "file", value]
output <- arguments[2]
questions <- job[kind == "question", value]
headers <- job[kind == "grouping"][match(arguments[-(1:2)], key)]
parts <- c("negative", "neutral", "positive", "clear")
labels <- lapply(parts, function(part) job[kind == part, value])

answers <- fread(file, sep = ";", encoding = "UTF-8", na.strings = "", colClasses = "character",
                 select = c(headers$value, questions), stringsAsFactors = TRUE)

groups <- paste0("g", seq_along(headers$key))
answered <- paste0("q", seq_along(questions))  # the words of a question may hold a comma
setnames(answers, c(groups, answered))

counted <- function(grouping, column) {
  rbindlist(lapply(seq_along(questions), function(place) {
    pairs <- answers[, .N, by = c(column, answered[place])]
    setnames(pairs, answered[place], "label")
    if (length(column)) setnames(pairs, column, "group") else pairs[, group := ""]
    pairs[, .(
      grouping = grouping, question = questions[place],
      negative = sum(N[label %in% labels[[1]]]), neutral = sum(N[label %in% labels[[2]]]),
      positive = sum(N[label %in% labels[[3]]]), clear = sum(N[label %in% labels[[4]]])
    ), by = group]
  }))
}

shares <- rbindlist(
  c(list(counted("", character())), Map(counted, headers$key, groups)), use.names = TRUE
)
shares[, base := negative + neutral + positive]
shares[, (parts) := lapply(.SD, function(n) (200 * n + base) %/% (2 * base)), .SDcols = parts]
fwrite(shares[, .(grouping, group, question, base, negative, neutral, positive, clear)], output)
