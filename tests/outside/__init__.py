"""A stranger at the table: what can be worked out from finished files, and from nothing else.

The other tests of hiding take the figures in print, the groups and the ranges from the program
that they judge. Here a random association is written as the files that a user has, the command
line is run, and from then on only the text of what it has written is read, by a reader of its
own (`reading`), with the meaning that its legends have for anybody. All respondents are then a
system of unknown whole numbers (`knowing`), with one column for those who are alike in every
grouping, and each hidden number is asked how small and how large it can be, with everything in
print taken together (`asking`). What has to be exactly one number is told, unless README or
`docs/how-it-works.md` says that it may be.

Nothing here imports `indicators`, but for the line that runs its command line (`inventing`).
"""
