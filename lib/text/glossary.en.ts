/** Short forms and methods in a sentence each; `also` are the words on the pages that are marked, the longest first. */
export const glossaryWords = {
  glossary: {
    title: 'Short forms and terms',
    lead: 'What short forms and names of methods mean on this site. On the pages they can be pressed.',
    more: 'The method',
    terms: {
      cr: {
        name: 'CR, complete response',
        also: ['Complete response', 'CR'],
        text: 'All lesions have disappeared, by the criteria that the study names.',
      },
      pr: {
        name: 'PR, partial response',
        also: ['Partial response', 'PR'],
        text: 'The lesions have become smaller by at least what the criteria ask for: by RECIST 1.1, 30 % of the sum of diameters.',
      },
      sd: {
        name: 'SD, stable disease',
        also: ['Stable disease', 'SD'],
        text: 'Neither the shrinkage of a response nor the growth of a progression.',
      },
      pd: {
        name: 'PD, progressive disease',
        also: ['Progressive disease', 'PD'],
        text: 'The lesions have grown by at least what the criteria ask for, or new ones have appeared.',
      },
      ne: {
        name: 'NE, not evaluable',
        also: ['NE'],
        text: 'The response could not be judged, or, of a time, it was not reached or not estimable: the paper says which.',
      },
      orr: {
        name: 'ORR, objective response rate',
        also: ['Objective response rate', 'Objective response', 'ORR'],
        text: 'The share of patients with a complete or a partial response.',
      },
      dcr: {
        name: 'DCR, disease control rate',
        also: ['Disease control rate', 'Disease control', 'DCR'],
        text: 'The share of patients with a complete or partial response or stable disease.',
      },
      pfs: {
        name: 'PFS, progression-free survival',
        also: ['Progression-free survival', 'PFS'],
        text: 'The time until the disease progresses or the patient dies, whichever comes first.',
        method: 'kaplan-meier',
      },
      os: {
        name: 'OS, overall survival',
        also: ['Overall survival', 'OS'],
        text: 'The time until death from any cause.',
        method: 'kaplan-meier',
      },
      hr: {
        name: 'HR, hazard ratio',
        also: ['Hazard ratio', 'HR'],
        text: 'How much more often an event happens at any moment in one group than in the other. Below 1: less often in the group named first.',
        method: 'cox-regression',
      },
      ci: {
        name: 'CI, confidence interval',
        also: ['Confidence interval', 'CI'],
        text: 'The values that the data agree with: of many intervals made like this, 95 % hold the true value. Fewer patients make it wider.',
        method: 'proportion-intervals',
      },
      recist: {
        name: 'RECIST',
        also: ['mRECIST', 'RECIST'],
        text: 'Criteria that judge a response by the sum of the lesions’ diameters.',
      },
      choi: {
        name: 'Choi criteria',
        also: ['Choi'],
        text: 'Criteria that count a lesion as responding when it shrinks by 10 % or its density falls by 15 %. They call more patients responders than RECIST does, so the two are not set against one another.',
      },
      ctcae: {
        name: 'CTCAE',
        also: ['CTCAE'],
        text: 'A dictionary of adverse events with grades: 1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death.',
      },
      ecog: {
        name: 'ECOG performance status',
        also: ['ECOG'],
        text: 'How well a patient gets through the day, from 0, fully active, to 4, in bed all day.',
      },
      wilson: {
        name: 'Wilson interval',
        also: ['Wilson'],
        text: 'A confidence interval of a share that holds for few patients and for none, too.',
        method: 'proportion-intervals',
      },
      'clopper-pearson': {
        name: 'Clopper–Pearson interval',
        also: ['Clopper–Pearson'],
        text: 'The exact confidence interval of a share; never too narrow, often wider than Wilson’s.',
        method: 'proportion-intervals',
      },
      newcombe: {
        name: 'Newcombe interval',
        also: ['Newcombe'],
        text: 'A confidence interval of the difference of two shares, made of their Wilson intervals.',
        method: 'two-proportions',
      },
      fisher: {
        name: 'Fisher’s exact test',
        also: ['Fisher’s exact', 'Fisher'],
        text: 'The probability of counts at least as far apart as these, were there no difference; exact for few patients.',
        method: 'two-proportions',
      },
      'kaplan-meier': {
        name: 'Kaplan–Meier curve',
        also: ['Kaplan–Meier'],
        text: 'The share of patients still without the event at each time; patients count for as long as they were observed.',
        method: 'kaplan-meier',
      },
      'log-rank': {
        name: 'Log-rank test',
        also: ['Log-rank'],
        text: 'A test of whether two curves differ over the whole time.',
        method: 'log-rank',
      },
    } as Record<string, GlossaryTerm>,
  },
};

interface GlossaryTerm {
  name: string;
  also: readonly string[];
  text: string;
  /** The methods page that says how it is calculated. */
  method?: string;
}
