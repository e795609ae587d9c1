# Times survfit, survdiff and coxph on one data set and prints their results, one "name<tab>value" a line.
# Arguments: a file of n doubles (time), n integers (status) and n integers (arm), little-endian; n; repetitions.
suppressMessages(library(survival))
given <- commandArgs(TRUE)
n <- as.numeric(given[2])
repetitions <- as.integer(given[3])
file <- file(given[1], "rb")
data <- data.frame(
  time = readBin(file, "double", n, endian = "little"),
  status = readBin(file, "integer", n, 4, endian = "little"),
  arm = readBin(file, "integer", n, 4, endian = "little")
)
close(file)

seconds <- matrix(0, repetitions, 3)
for (i in seq_len(repetitions)) {
  gc(FALSE)
  seconds[i, 1] <- system.time(curves <- survfit(Surv(time, status) ~ arm, data, conf.type = "log-log"))["elapsed"]
  seconds[i, 2] <- system.time(ranks <- survdiff(Surv(time, status) ~ arm, data))["elapsed"]
  seconds[i, 3] <- system.time(cox <- coxph(Surv(time, status) ~ arm, data, ties = "efron"))["elapsed"]
}
say <- function(name, value) cat(sprintf("%s\t%.17g\n", name, value))
say("kaplanMeier", median(seconds[, 1]))
say("logRank", median(seconds[, 2]))
say("cox", median(seconds[, 3]))
say("chiSquare", ranks$chisq)
say("coefficient", unname(coef(cox)))
say("standardError", sqrt(vcov(cox)[1, 1]))
say("logLikelihood", cox$loglik[2])
medians <- quantile(curves, 0.5)$quantile
say("median0", medians[1])
say("median1", medians[2])
cat("version\t", as.character(packageVersion("survival")), "\n", sep = "")
