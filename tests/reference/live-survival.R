# Prints what the survival package makes of each data set of a CSV file (columns set, group, time, event; header),
# one line per number: set, name, value, separated by tabs.
suppressMessages(library(survival))
options(warn = -1)
rows <- read.csv(commandArgs(TRUE)[1], colClasses = c("integer", "integer", "numeric", "integer"))
say <- function(set, name, values) {
  if (length(values) == 0) return(invisible())
  cat(sprintf("%d\t%s.%d\t%.17g\n", set, name, seq_along(values) - 1L, as.numeric(values)), sep = "")
}
for (set in unique(rows$set)) {
  data <- rows[rows$set == set, ]
  y <- Surv(data$time, data$event)
  group <- factor(data$group)
  for (scale in c("log-log", "log", "plain")) {
    curves <- survfit(y ~ group, conf.type = scale)
    strata <- if (is.null(curves$strata)) rep(1, length(curves$time)) else rep(seq_along(curves$strata), curves$strata)
    for (g in seq_len(nlevels(group))) {
      pick <- strata == g
      name <- function(what) paste(scale, g - 1, what, sep = ":")
      say(set, name("lower"), curves$lower[pick])
      say(set, name("upper"), curves$upper[pick])
      if (scale == "plain") {
        say(set, name("time"), curves$time[pick])
        say(set, name("atRisk"), curves$n.risk[pick])
        say(set, name("survival"), curves$surv[pick])
      }
    }
    q <- quantile(curves, c(0.25, 0.5, 0.75))
    say(set, paste(scale, "quantile", sep = ":"), t(rbind(q$quantile)))
    say(set, paste(scale, "quantileLower", sep = ":"), t(rbind(q$lower)))
    say(set, paste(scale, "quantileUpper", sep = ":"), t(rbind(q$upper)))
  }
  for (rho in 0:1) {
    test <- tryCatch(survdiff(y ~ group, rho = rho), error = function(e) NULL)
    if (!is.null(test)) {
      say(set, paste0("rank", rho, ":chiSquare"), test$chisq)
      say(set, paste0("rank", rho, ":degreesOfFreedom"), sum(test$exp > 0) - 1)
    }
  }
  for (ties in c("efron", "breslow")) {
    control <- coxph.control(eps = 1e-14, toler.chol = 1e-15, iter.max = 60)
    fit <- tryCatch(coxph(y ~ group, ties = ties, control = control), error = function(e) NULL)
    if (is.null(fit)) next
    name <- function(what) paste(ties, what, sep = ":")
    say(set, name("coefficient"), coef(fit))
    say(set, name("standardError"), sqrt(diag(vcov(fit))))
    say(set, name("logLikelihood"), fit$loglik)
    say(set, name("score"), fit$score)
    say(set, name("wald"), fit$wald.test)
    zph <- tryCatch(cox.zph(fit, "km"), error = function(e) NULL)
    if (!is.null(zph)) say(set, name("zph"), zph$table["GLOBAL", "chisq"])
    terms <- tryCatch(cox.zph(fit, "km", terms = FALSE), error = function(e) NULL)
    if (!is.null(terms)) say(set, name("zphTerms"), terms$table[seq_along(coef(fit)), "chisq"])
    numeric <- tryCatch(coxph(y ~ data$group, ties = ties, control = control), error = function(e) NULL)
    if (!is.null(numeric)) {
      say(set, name("numeric"), c(coef(numeric), sqrt(vcov(numeric)), numeric$score))
      z <- tryCatch(cox.zph(numeric, "km")$table[1, 1], error = function(e) NULL)
      say(set, name("numericZph"), z)
    }
  }
}
