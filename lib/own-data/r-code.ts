import type { StudyEffect, TwoArmMeasure, TwoArmStudy } from '@/lib/stats';
import type { OwnDataOutcome, OwnResult } from './analyse-own-data';
import type { OwnDataOptions } from './own-data-request';

const LINE_WIDTH = 100;
const METAFOR_METHODS = { fixed: 'EE', DL: 'DL', REML: 'REML', PM: 'PM' } as const;

/** metafor stops its search at four or five decimals of tau²; ours goes on, so its script has to as well. */
const CONTROL: Partial<Record<keyof typeof METAFOR_METHODS, string>> = {
  REML: `,
  control = list(threshold = 1e-10 * max(1, var(estimate)), maxiter = 10000)`,
  PM: `,
  control = list(tol = 1e-12, maxiter = 10000)`,
};

/** An R string; what isn't ASCII is escaped, so that the script means the same whatever its encoding is taken for. */
export function rString(text: string): string {
  const escaped = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (code === 0) return '';
    if (code >= 0x20 && code < 0x7f) return character;
    return code > 0xffff
      ? `\\U${code.toString(16).padStart(8, '0')}`
      : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `"${escaped.join('')}"`;
}

/** `c(1, 2, …)` over as many lines as it takes. */
function vector(items: Iterable<string>): string {
  const rows = [''];
  for (const item of items) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + item.length > LINE_WIDTH) rows.push(`${item}, `);
    else rows[rows.length - 1] = `${row}${item}, `;
  }
  const text = rows.map((row) => row.trimEnd()).join('\n    ');
  return `c(${text.replace(/,$/u, '')})`;
}

const numbers = (values: Iterable<number | boolean>) =>
  vector(Array.from(values, (value) => String(Number(value))));
const strings = (values: Iterable<string>) => vector(Array.from(values, rString));

/** Lines behind `#`, so that nothing in them is ever run. */
const comment = (text: string) =>
  text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => `# ${line}`)
    .join('\n');

/**
 * An R script that computes an outcome anew from the same numbers, or null where nothing was computed.
 *
 * @param remark what stands on top, such as where and when the script was made
 */
export function rCode(
  { result, options }: Pick<OwnDataOutcome, 'result' | 'options'>,
  remark: string,
): string | null {
  if (!result) return null;
  return `${comment(remark)}\n${scriptOf(result, options)}\n`;
}

function scriptOf(result: OwnResult, options: OwnDataOptions): string {
  switch (result.kind) {
    case 'survival':
      return survivalScript(result, options);
    case 'proportion':
      return proportionScript(result.proportion, options);
    case 'two-by-two':
      return twoByTwoScript(result, options);
    case 'meta':
      return metaScript(result, options);
  }
}

function survivalScript(
  { groups }: Extract<OwnResult, { kind: 'survival' }>,
  { confidenceLevel, confidenceType, ties, tau }: OwnDataOptions,
): string {
  const compared = groups.length > 1;
  const sizes = groups.map(({ time }) => time.length);
  const formula = `Surv(time, event) ~ ${compared ? 'group' : '1'}`;
  const data = [
    `  time = ${numbers(groups.flatMap(({ time }) => Array.from(time)))}`,
    `  event = ${numbers(groups.flatMap(({ event }) => Array.from(event)))}`,
    ...(compared
      ? [`  group = factor(rep(1:${groups.length}, times = ${numbers(sizes)}), labels = labels)`]
      : []),
  ].join(',\n');
  return `library(survival)

level <- ${confidenceLevel}
${compared ? `# The first group is the reference.\nlabels <- ${strings(groups.map(({ label }) => label))}\n` : ''}data <- data.frame(
${data}
)

# Kaplan-Meier curves, medians and restricted means
curves <- survfit(${formula}, data = data, conf.type = "${confidenceType}", conf.int = level)
print(summary(curves))
print(quantile(curves, 0.5))
tau <- ${tau ?? (compared ? 'min(tapply(data$time, data$group, max))' : 'max(data$time)')}
restricted <- rbind(summary(curves, rmean = tau)$table)
means <- restricted[, grep("^\\\\*?rmean$", colnames(restricted))]
errors <- restricted[, grep("^\\\\*?se\\\\(rmean\\\\)$", colnames(restricted))]
z <- qnorm(1 - (1 - level) / 2)
print(data.frame(tau, mean = means, se = errors, lower = means - z * errors, upper = means + z * errors))
${compared ? comparisonScript(ties) : ''}`;
}

const comparisonScript = (ties: string) => `
# Difference of restricted means, second group minus first
difference <- means[[2]] - means[[1]]
se <- sqrt(errors[[1]]^2 + errors[[2]]^2)
print(c(difference = difference, se = se, lower = difference - z * se, upper = difference + z * se,
  p = 2 * pnorm(-abs(difference / se))))

# Log-rank and Peto-Peto tests
log_rank <- survdiff(Surv(time, event) ~ group, data = data)
peto_peto <- survdiff(Surv(time, event) ~ group, data = data, rho = 1)
print(log_rank)
print(peto_peto)

# Cox regression and the test of proportional hazards
fit <- coxph(Surv(time, event) ~ group, data = data, ties = "${ties}")
print(summary(fit, conf.int = level))
proportional_hazards <- cox.zph(fit, transform = "km")
print(proportional_hazards)
`;

type Counts = { label: string; events: number; total: number };

const proportionScript = (
  { events, total }: Counts,
  { confidenceLevel }: OwnDataOptions,
) => `events <- ${events}
total <- ${total}
level <- ${confidenceLevel}

wilson <- prop.test(events, total, conf.level = level, correct = FALSE)$conf.int
clopper_pearson <- binom.test(events, total, conf.level = level)$conf.int
z <- qnorm(1 - (1 - level) / 2)
centre <- (events + z^2 / 2) / (total + z^2)
agresti_coull <- centre + c(-1, 1) * z * sqrt(centre * (1 - centre) / (total + z^2))
jeffreys <- c(
  if (events == 0) 0 else qbeta((1 - level) / 2, events + 0.5, total - events + 0.5),
  if (events == total) 1 else qbeta(1 - (1 - level) / 2, events + 0.5, total - events + 0.5)
)
print(events / total)
print(rbind(wilson = as.numeric(wilson), clopper_pearson = as.numeric(clopper_pearson), agresti_coull, jeffreys))`;

const twoByTwoScript = (
  { a, b }: Extract<OwnResult, { kind: 'two-by-two' }>,
  { confidenceLevel }: OwnDataOptions,
) => `# Ratios and differences are of the first group against the second.
labels <- ${strings([a.label, b.label])}
events <- ${numbers([a.events, b.events])}
total <- ${numbers([a.total, b.total])}
level <- ${confidenceLevel}
counts <- cbind(with = events, without = total - events)
rownames(counts) <- labels
print(counts)

pearson <- chisq.test(counts, correct = FALSE)
yates <- chisq.test(counts, correct = TRUE)
fisher <- fisher.test(counts, conf.level = level)
print(pearson)
print(yates)
print(fisher)

z <- qnorm(1 - (1 - level) / 2)
p <- events / total
odds <- events / (total - events)
odds_ratio <- odds[1] / odds[2] * exp(c(0, -1, 1) * z * sqrt(sum(1 / counts)))
risk_ratio <- p[1] / p[2] * exp(c(0, -1, 1) * z * sqrt(sum(1 / events - 1 / total)))
wald <- p[1] - p[2] + c(0, -1, 1) * z * sqrt(sum(p * (1 - p) / total))
wilson <- sapply(1:2, function(i) prop.test(events[i], total[i], conf.level = level, correct = FALSE)$conf.int)
newcombe <- p[1] - p[2] + c(
  0,
  -sqrt((p[1] - wilson[1, 1])^2 + (wilson[2, 2] - p[2])^2),
  sqrt((wilson[2, 1] - p[1])^2 + (p[2] - wilson[1, 2])^2)
)
print(rbind(odds_ratio, risk_ratio, newcombe, wald))`;

function metaScript(
  { effects, proportions, arms, ratio }: Extract<OwnResult, { kind: 'meta' }>,
  { method: chosen, knappHartung, confidenceLevel, transformation, measure: armMeasure }: OwnDataOptions,
): string {
  const measure = transformation === 'logit' ? 'PLO' : 'PFT';
  // Peto's method is a common-effect model.
  const method = arms && armMeasure === 'Peto' ? 'fixed' : chosen;
  const level = Number((100 * confidenceLevel).toPrecision(12));
  const data = arms
    ? armsData(arms.studies, effects, armMeasure)
    : proportions
      ? `events <- ${numbers(proportions.map(({ events }) => events))}
total <- ${numbers(proportions.map(({ total }) => total))}
data <- escalc(measure = "${measure}", xi = events, ni = total, add = 1/2, to = "only0")
estimate <- as.numeric(data$yi)
standard_error <- sqrt(data$vi)`
      : `${ratio ? '# Logarithms of the ratios, and their standard errors\n' : ''}estimate <- ${numbers(effects.map(({ estimate }) => estimate))}
standard_error <- ${numbers(effects.map(({ standardError }) => standardError))}`;
  const back = proportions
    ? transformation === 'logit'
      ? 'print(predict(fit, transf = transf.ilogit))'
      : 'print(predict(fit, transf = transf.ipft.hm, targs = list(ni = total)))'
    : ratio
      ? 'print(predict(fit, transf = exp))'
      : 'print(predict(fit))';
  return `# install.packages("metafor") where it isn't installed
library(metafor)

labels <- ${strings(effects.map(({ label }) => label))}
${data}

fit <- rma(estimate, sei = standard_error, method = "${METAFOR_METHODS[method]}", test = "${knappHartung ? 'knha' : 'z'}",
  level = ${level}, slab = labels${CONTROL[method] ?? ''})
print(fit)
${back}
print(weights(fit))
forest(fit${ratio ? ', transf = exp, refline = 1' : ''})${arms && armMeasure !== 'Peto' ? mantelHaenszelScript(armMeasure, level) : ''}`;
}

/** Counts of both arms, and the effects that metafor makes of them with our conventions for zero cells. */
function armsData(
  studies: readonly TwoArmStudy[],
  effects: readonly StudyEffect[],
  measure: TwoArmMeasure,
): string {
  const reported = new Set(effects.map(({ label }) => label));
  // Studies without information have no effect under Peto's method.
  const used = studies.filter(({ label }) => measure !== 'Peto' || reported.has(label));
  const counts = (of: (study: TwoArmStudy) => number) => numbers(used.map(of));
  return `ai <- ${counts(({ a }) => a.events)}
n1i <- ${counts(({ a }) => a.total)}
ci <- ${counts(({ b }) => b.events)}
n2i <- ${counts(({ b }) => b.total)}
data <- escalc(measure = "${measure === 'Peto' ? 'PETO' : measure}", ai = ai, n1i = n1i, ci = ci, n2i = n2i,
  add = ${measure === 'Peto' ? '0, to = "none"' : '1/2, to = "only0"'}, drop00 = FALSE)
estimate <- as.numeric(data$yi)
standard_error <- sqrt(data$vi)`;
}

const mantelHaenszelScript = (measure: TwoArmMeasure, level: number) => `

# Mantel-Haenszel
mantel_haenszel <- rma.mh(ai = ai, n1i = n1i, ci = ci, n2i = n2i, measure = "${measure}", correct = FALSE, level = ${level})
print(mantel_haenszel)`;
