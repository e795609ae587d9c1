/** Titles that are known already; what is not given stays empty. */
export interface SkeletonTitles {
  en?: string;
  zh?: string;
}

/** A double-quoted string of JSON is one of YAML too. */
const field = (name: string, value: string | undefined) =>
  value === undefined ? `${name}:` : `${name}: ${JSON.stringify(value)}`;

/** A `paper.yaml` in which all that only the paper can tell is empty, so that the check names it. */
export const paperSkeleton = (
  slug: string,
  textFile: string,
) => `# The paper itself. How to extract: docs/extraction-guide.md; every field: docs/data-model.md.
# Fill in what is empty. Delete what the paper does not print, the whole entry.

slug: ${slug}
textFile: ${textFile}
title: # your own translation where the paper prints none in that language
  en:
  zh:
language: # zh or en: the language of the full text

# Bibliographic facts as printed: journal, author, publication-year, volume, issue, page, doi …
# (seeds/vocabulary/outcome-measures.yaml, kind publication).
publication:
  - measure: journal
    text:
      en:
      zh:
    source:
      lines: # [first, last] line of the full text, counted from 1
      section: # Title page, Page footer, Abstract, "2.1", Table 2, Discussion …
      verbatim: # the words or the figure there, at most 40 characters

# Background figures and claims that belong to no study:
# - role: background
#   measure: statement
#   text: { en: "…", zh: "…" }
#   source: { lines: [1, 1], section: Introduction, verbatim: "…" }
statements: []

# Judgements about the paper that no arithmetic can make:
# - id: small-groups
#   weight: caution
#   bias: selection
#   lines: [[1, 2]]
#   text: { en: "…", zh: "…" }
notes: []

# Numbers of the text that are not evidence, each with a reason (seeds/vocabulary/terms.yaml, group not-evidence):
# - { pattern: '\\[\\d+\\]', reason: reference-mark }
# - { lines: [6, 6], text: "Table 1", reason: figure-or-table-label }
notEvidence: []

# What each part of the text is, by its lines: every line that prints anything belongs to one part. Kinds that are read
# sentence by sentence: abstract, introduction, methods, results, discussion, conclusion; the others: title-page,
# heading, keywords, table, legend, page-furniture. Two ranges where something interrupts a sentence.
# - { kind: results, lines: [[20, 31], [35, 40]] }
sections: []

# Sentences of those parts that hold no datum, each with a reason (terms.yaml, group sentence-exclusions). Never a result:
# - { lines: [12, 13], text: "some words of it", reason: background }
excludedSentences: []
`;

const REFERENCES = `references: # the numbers under which the paper cites it, in quotes: ["12"]
`;

/** A study file in which all that only the paper can tell is empty, so that the check names it. */
export const studySkeleton = (
  slug: string,
  origin: 'primary' | 'secondary',
  titles: SkeletonTitles = {},
) => `# One study${origin === 'secondary' ? ', cited by the paper' : ''}. How to extract: docs/extraction-guide.md; every field: docs/data-model.md.
# Fill in what is empty. Delete what the paper does not print, the whole entry. Add entries as the guide shows.

slug: ${slug}
origin: ${origin} # own: the paper's own data. cited: a study that the paper only reports of
title: # what was studied, in whom; your own words where the paper prints no title
  ${field('en', titles.en)}
  ${field('zh', titles.zh)}
shortTitle: # for tables and charts
  en:
  zh:
${origin === 'secondary' ? REFERENCES : ''}source: # where the paper introduces the study
  lines: # [first, last] line of the full text, counted from 1
  section: # Abstract, "2.1", Table 2, Discussion …
  verbatim: # the words there, at most 40 characters
tumours: # terms of seeds/vocabulary/tumours.yaml: [angiosarcoma]

# "drafted" holds up nobody: neither loaded nor released (seeds:load -- --drafts shows it). Then "reviewed", or "adjudicated"
# where two extractions were compared, with reviewedBy: [C. D.]
extraction:
  state: drafted
  extractedBy: # [A. B.]

# Design, phase, setting, period, criteria, methods: one entry for each datum, as they all are below
# (seeds/vocabulary/outcome-measures.yaml, kind study).
attributes:
  - measure: design
    term: # a term of seeds/vocabulary/designs.yaml
    source:
      lines:
      section:
      verbatim:

# Groups of patients. Add arms, strata and subgroups, each with its own id and "parent: all".
cohorts:
  - id: all
    label:
      en:
      zh:
    role: all # all, arm, stratum, subgroup, analysis-set or case
    regimens: # ids from below: [everolimus]
    size: # where no number of patients is printed, give "source" in its place: where the paper names the group
      value:
      source:
        lines:
        section:
        verbatim:
    # What describes the group (kind cohort):
    # characteristics:
    #   - measure: sex-male
    #     count: 6
    #     of: 11
    #     source: { lines: [2, 2], section: "1", verbatim: "6 men" }

# Treatments: their drugs, and under "data" doses, route, schedule, duration and changes (kind regimen).
regimens:
  - id: # a short name of your own: everolimus
    label:
      en:
      zh:
    drugs:
      - drug: # a term of seeds/vocabulary/drugs.yaml
        source:
          lines:
          section:
          verbatim:

# Results (kind outcome). Where the paper reports none: "measure: no-result-reported" with "notReported: true".
outcomes:
  - measure:
    cohort: all
    count:
    of: # the denominator; delete both, and give value and unit, where the result is no count
    source:
      lines:
      section:
      verbatim:

# Adverse events, also those that the paper says were not seen:
# adverseEvents:
#   - term: nausea
#     cohort: all
#     occurrence: none-observed # observed, none-observed or no-change
#     count: 0
#     of: 11
#     source: { lines: [5, 5], section: "2", verbatim: "No patient had nausea" }

# Tests as printed:
# tests:
#   - test: chi-squared
#     measure: objective-response
#     between: [arm-a, arm-b]
#     statistic: 2.95
#     pValue: { sign: ">", value: 0.05 }
#     source: { lines: [10, 10], section: "2.1", verbatim: "…" }

# Further parts, where the paper has them: patientTables, patients, measurements, statements, notes.
`;
