# Everything a table of changes tells of eleven questions, by R alone: made-up answers of 60 of 78
# asked, then of 55 of 70. Rscript changes_by_r.R > changes_by_r.csv (some minutes)
asked <- c(78, 70)
earlier <- matrix(c(23,6,6,15, 15,14,9,14, 15,8,4,22, 25,6,7,18, 10,3,10,28, 25,5,16,8, 16,12,15,12,
                    25,4,13,13, 21,16,4,14, 20,1,12,19, 15,19,8,18), ncol = 4, byrow = TRUE)
later <- matrix(c(38,1,0,10, 8,2,1,35, 18,16,0,17, 33,0,2,11, 23,9,6,11, 16,14,15,4, 40,10,2,1,
                  11,2,4,32, 27,11,5,4, 15,10,1,25, 21,10,3,21), ncol = 4, byrow = TRUE)
refuted <- 1e-6

half_up <- function(x) sign(x) * floor(abs(x) + 0.5 + 1e-12)

# The score statistic: the likeliest shares that differ by d are found by maximising the likelihood.
score <- function(x1, n1, x2, n2, d) {
  ends <- c(max(0, -d), min(1, 1 - d))
  likelihood <- function(p) {
    term <- function(x, p) ifelse(x == 0, 0, x * log(p))
    term(x1, p) + term(n1 - x1, 1 - p) + term(x2, p + d) + term(n2 - x2, 1 - p - d)
  }
  p <- optimize(likelihood, ends, maximum = TRUE, tol = 1e-9)$maximum
  for (end in ends) if (suppressWarnings(isTRUE(likelihood(end) > likelihood(p)))) p <- end
  above <- x2 / n2 - x1 / n1 - d
  error <- sqrt(p * (1 - p) / n1 + (p + d) * (1 - p - d) / n2)
  if (abs(above) < 1e-9) 0 else if (error < 1e-8) sign(above) * Inf else above / error
}

# The greatest probability of a score at least this one's, among shares that neither year refutes.
at_least <- function(k1, n1, k2, n2, d) {
  scores <- outer(0:n1, 0:n2, Vectorize(function(i, j) score(i, n1, j, n2, d)))
  own <- score(k1, n1, k2, n2, d)
  extreme <- scores >= own - 1e-6
  plausible <- function(k, n) c(qbeta(refuted / 4, k, n - k + 1), qbeta(1 - refuted / 4, k + 1, n - k))
  least <- max(plausible(k1, n1)[1], plausible(k2, n2)[1] - d, 0, -d, na.rm = TRUE)
  most <- min(plausible(k1, n1)[2], plausible(k2, n2)[2] - d, 1, 1 - d, na.rm = TRUE)
  if (least > most) return(refuted)
  chance <- function(p) c(dbinom(0:n1, n1, p) %*% extreme %*% dbinom(0:n2, n2, p + d))
  max(sapply(seq(least, most, length.out = 1001), chance)) + refuted
}

p_value <- function(k1, n1, k2, n2)
  min(1, 2 * at_least(k1, n1, k2, n2, 0), 2 * at_least(n1 - k1, n1, n2 - k2, n2, 0))

lower <- function(k1, n1, k2, n2) {
  outside <- max(-1, k2 / n2 - k1 / n1 - 0.4); inside <- k2 / n2 - k1 / n1
  for (step in 1:10) {
    middle <- (outside + inside) / 2
    if (at_least(k1, n1, k2, n2, middle) > 0.025) inside <- middle else outside <- middle
  }
  outside
}

rows <- lapply(seq_len(nrow(earlier)), function(i) {
  n <- c(sum(earlier[i, ]), sum(later[i, ])); k <- c(sum(earlier[i, 3:4]), sum(later[i, 3:4]))
  rank <- wilcox.test(rep(0:3, later[i, ]), rep(0:3, earlier[i, ]), exact = FALSE)
  bounds <- rbind(k, k + asked - n) / rbind(asked, asked)
  silent <- c(bounds[1, 2] - bounds[2, 1], bounds[2, 2] - bounds[1, 1])
  ends <- c(lower(k[1], n[1], k[2], n[2]), -lower(n[1] - k[1], n[1], n[2] - k[2], n[2]))
  data.frame(earlier = paste(earlier[i, ], collapse = " "), later = paste(later[i, ], collapse = " "),
             points = half_up(100 * (k[2] / n[2] - k[1] / n[1])),
             persons = half_up((k[2] / n[2] - k[1] / n[1]) * n[2]),
             lower = 100 * ends[1], upper = 100 * ends[2],
             silent = paste(half_up(100 * silent), collapse = " "),
             p = p_value(k[1], n[1], k[2], n[2]),
             effect = unname(rank$statistic) / prod(n), rank = rank$p.value)
})
found <- do.call(rbind, rows)
found$adjusted <- p.adjust(found$p, "holm")
for (name in c("lower", "upper")) found[[name]] <- round(found[[name]], 2)
for (name in c("p", "adjusted", "effect", "rank")) found[[name]] <- signif(found[[name]], 6)
write.csv(found, row.names = FALSE, quote = FALSE)
