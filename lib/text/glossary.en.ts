import type { GLOSSARY_TERMS } from './glossary-terms';

/** Short forms and methods in a sentence each; what they are marked by stands in `glossary-terms.ts`. */
export const glossaryWords = {
  glossary: {
    title: 'Short forms and terms',
    lead: 'What short forms and names of methods mean on this site. On the pages they can be pressed.',
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
        name: 'NE, not evaluable',
        text: 'The response could not be judged, or, of a time, it was not reached or not estimable: the paper says which.',
      },
      orr: {
        name: 'ORR, objective response rate',
        text: 'The share of patients with a complete or a partial response.',
      },
      dcr: {
        name: 'DCR, disease control rate',
        text: 'The share of patients with a complete or partial response or stable disease.',
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
        text: 'How much more often an event happens at any moment in one group than in the other. Below 1: less often in the group named first.',
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
        text: 'Criteria that count a lesion as responding when it shrinks by 10 % or its density falls by 15 %. They call more patients responders than RECIST does, so the two are not set against one another.',
      },
      ctcae: {
        name: 'CTCAE',
        text: 'A dictionary of adverse events with grades: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death.',
      },
      ecog: {
        name: 'ECOG performance status',
        text: 'How well a patient gets through the day, from 0, fully active, to 4, in bed all day.',
      },
      wilson: {
        name: 'Wilson interval',
        text: 'A confidence interval of a share that holds for few patients and for none, too.',
      },
      'clopper-pearson': {
        name: 'Clopper–Pearson interval',
        text: 'The exact confidence interval of a share; never too narrow, often wider than Wilson’s.',
      },
      newcombe: {
        name: 'Newcombe interval',
        text: 'A confidence interval of the difference of two shares, made of their Wilson intervals.',
      },
      fisher: {
        name: 'Fisher’s exact test',
        text: 'The probability of counts at least as far apart as these, were there no difference; exact for few patients.',
      },
      'kaplan-meier': {
        name: 'Kaplan–Meier curve',
        text: 'The share of patients still without the event at each time; patients count for as long as they were observed.',
      },
      'log-rank': {
        name: 'Log-rank test',
        text: 'A test of whether two curves differ over the whole time.',
      },
    } satisfies Record<keyof typeof GLOSSARY_TERMS, { name: string; text: string }>,
  },
};
