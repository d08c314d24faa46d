# Everything a table of changes tells of eleven questions, by R alone: made-up answers of 60 of 78
# asked, then of 55 of 70. Rscript changes_by_r.R > changes_by_r.csv
asked <- c(78, 70)
earlier <- matrix(c(23,6,6,15, 15,14,9,14, 15,8,4,22, 25,6,7,18, 10,3,10,28, 25,5,16,8, 16,12,15,12,
                    25,4,13,13, 21,16,4,14, 20,1,12,19, 15,19,8,18), ncol = 4, byrow = TRUE)
later <- matrix(c(38,1,0,10, 8,2,1,35, 18,16,0,17, 33,0,2,11, 23,9,6,11, 16,14,15,4, 40,10,2,1,
                  11,2,4,32, 27,11,5,4, 15,10,1,25, 21,10,3,21), ncol = 4, byrow = TRUE)

half_up <- function(x) sign(x) * floor(abs(x) + 0.5 + 1e-12)
# Twice the smaller one-sided p-value, the smaller also if positive and not change places.
two_sided <- function(one, k1, n1, k2, n2) min(1, 2 * one(k1, k2), 2 * one(n1 - k1, n2 - k2))

boschloo <- function(k1, n1, k2, n2) two_sided(function(x, y) {
  fisher <- outer(0:n1, 0:n2, function(i, j) phyper(j - 1, n2, n1, i + j, lower.tail = FALSE))
  extreme <- fisher <= fisher[x + 1, y + 1] * (1 + 1e-9)
  chance <- function(share) c(dbinom(0:n1, n1, share) %*% extreme %*% dbinom(0:n2, n2, share))
  grid <- sin(seq(0, pi / 2, length.out = 2001))^2
  best <- which.max(sapply(grid, chance))
  optimize(chance, grid[pmin(pmax(best + c(-1, 1), 1), 2001)], maximum = TRUE, tol = 1e-12)$objective
}, k1, n1, k2, n2)

finite <- function(k1, n1, k2, n2) two_sided(function(x, y) {
  a <- outer(0:asked[1], 0:n1, function(K, i) dhyper(i, K, asked[1] - K, n1))
  b <- outer(0:asked[2], 0:n2, function(K, j) dhyper(j, K, asked[2] - K, n2))
  null <- outer(0:asked[1], 0:asked[2], function(K, L) L * asked[1] <= K * asked[2])
  order <- t(a) %*% null %*% b
  extreme <- order <= order[x + 1, y + 1] * (1 + 1e-9)
  max((a %*% extreme %*% t(b))[null])
}, k1, n1, k2, n2)

hypergeometric <- function(k, n, N) {
  K <- 0:N
  range(K[phyper(k, K, N - K, n) > 0.025 & phyper(k - 1, K, N - K, n, lower.tail = FALSE) > 0.025])
}

verdict <- function(p, points)
  ifelse(p.adjust(p, "BH") > 0.05, "not_secured", ifelse(points > 0, "clear_rise", "clear_fall"))

rows <- lapply(seq_len(nrow(earlier)), function(i) {
  n <- c(sum(earlier[i, ]), sum(later[i, ])); k <- c(sum(earlier[i, 3:4]), sum(later[i, 3:4]))
  wilson <- prop.test(k[2], n[2], correct = FALSE)$conf.int
  rank <- wilcox.test(rep(0:3, later[i, ]), rep(0:3, earlier[i, ]), exact = FALSE)
  known <- hypergeometric(k[2], n[2], asked[2]) / asked[2]
  silent <- (k[2] + c(0, asked[2] - n[2])) / asked[2]
  data.frame(earlier = paste(earlier[i, ], collapse = " "), later = paste(later[i, ], collapse = " "),
             points = half_up(100 * (k[2] / n[2] - k[1] / n[1])),
             wilson = paste(half_up(100 * wilson), collapse = " "),
             hypergeometric = paste(half_up(100 * known), collapse = " "),
             silent = paste(half_up(100 * silent), collapse = " "),
             boschloo = boschloo(k[1], n[1], k[2], n[2]), finite = finite(k[1], n[1], k[2], n[2]),
             effect = unname(rank$statistic) / prod(n), rank = rank$p.value)
})
found <- do.call(rbind, rows)
found$rank <- p.adjust(found$rank, "BH")
found$process <- verdict(found$boschloo, found$points)
found$these <- verdict(found$finite, found$points)
for (name in c("boschloo", "finite", "effect", "rank")) found[[name]] <- signif(found[[name]], 9)
write.csv(found, row.names = FALSE, quote = FALSE)
