import type { GLOSSARY_TERMS } from './glossary-terms';

/** Abbreviations and methods in a sentence each; what they are marked by stands in `glossary-terms.ts`. */
export const glossaryWords = {
  glossary: {
    title: 'Abbreviations and terms',
    lead: 'What abbreviations and names of methods mean on this site. On the pages they can be pressed.',
    more: 'The method',
    terms: {
      cr: {
        name: 'CR, complete response',
        text: 'All lesions have disappeared, by the criteria that the study names.',
      },
      pr: {
        name: 'PR, partial response',
        text: 'The lesions have become smaller by at least what the criteria ask for: by RECIST 1.1, 30 % of the sum of diameters.',
      },
      sd: {
        name: 'SD, stable disease',
        text: 'Neither the shrinkage of a response nor the growth of a progression.',
      },
      pd: {
        name: 'PD, progressive disease',
        text: 'The lesions have grown by at least what the criteria ask for, or new ones have appeared.',
      },
      ne: {
        name: 'NE, not evaluable or not estimable',
        text: 'Of a response: it could not be judged. Of a time or its interval: it can’t be estimated.',
      },
      orr: {
        name: 'ORR, objective response rate',
        text: 'The proportion of patients with a complete or a partial response.',
      },
      dcr: {
        name: 'DCR, disease control rate',
        text: 'The proportion of patients with a complete or partial response or stable disease.',
      },
      pfs: {
        name: 'PFS, progression-free survival',
        text: 'The time until the disease progresses or the patient dies, whichever comes first.',
      },
      os: {
        name: 'OS, overall survival',
        text: 'The time until death from any cause.',
      },
      hr: {
        name: 'HR, hazard ratio',
        text: 'How many times as often an event happens in one group as in the other at any moment, among those who have not had it yet. Below 1: less often in the group named first.',
      },
      ci: {
        name: 'CI, confidence interval',
        text: 'The values that the data agree with: of many intervals made like this, 95 % hold the true value. Fewer patients make it wider.',
      },
      recist: {
        name: 'RECIST',
        text: 'Criteria that judge a response by the sum of the lesions’ diameters.',
      },
      choi: {
        name: 'Choi criteria',
        text: 'Criteria that count a lesion as responding when it shrinks by 10 % or its density on CT falls by 15 %. They usually call more patients responders than RECIST does, so the two are not set against one another.',
      },
      ctcae: {
        name: 'CTCAE',
        text: 'A dictionary of adverse events with grades: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death.',
      },
      ecog: {
        name: 'ECOG performance status',
        text: 'How well a patient gets through the day, from 0, fully active, to 4, in bed or a chair all day; 5 is death.',
      },
      wilson: {
        name: 'Wilson interval',
        text: 'A confidence interval of a proportion that also serves where patients are few, and where none or all of them had the event.',
      },
      'clopper-pearson': {
        name: 'Clopper–Pearson interval',
        text: 'The exact confidence interval of a proportion; never too narrow, often wider than Wilson’s.',
      },
      newcombe: {
        name: 'Newcombe interval',
        text: 'A confidence interval of the difference of two proportions, made of their Wilson intervals.',
      },
      fisher: {
        name: 'Fisher’s exact test',
        text: 'The probability of counts no likelier than these, were there no difference; exact for few patients, too.',
      },
      'kaplan-meier': {
        name: 'Kaplan–Meier curve',
        text: 'The proportion of patients still without the event at each time; patients count for as long as they were observed.',
      },
      'log-rank': {
        name: 'Log-rank test',
        text: 'A test of whether survival curves differ, over the whole time.',
      },
    } satisfies Record<keyof typeof GLOSSARY_TERMS, { name: string; text: string }>,
  },
};
