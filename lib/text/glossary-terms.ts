/** What a term of the glossary is marked by on the pages, in both languages, and the methods page that says how it is calculated. */
interface GlossaryTerm {
  also: readonly string[];
  method?: string;
}

/** The terms of the glossary; what each means is said in `glossary.en.ts` and `glossary.zh.ts`. */
export const GLOSSARY_TERMS = {
  cr: { also: ['Complete response', 'CR', '完全缓解'] },
  pr: { also: ['Partial response', 'PR', '部分缓解'] },
  sd: { also: ['Stable disease', 'SD', '疾病稳定'] },
  pd: { also: ['Progressive disease', 'PD', '疾病进展'] },
  ne: { also: ['NE'] },
  orr: { also: ['Objective response rate', 'Objective response', 'ORR', '客观缓解率', '客观缓解'] },
  dcr: { also: ['Disease control rate', 'Disease control', 'DCR', '疾病控制率', '疾病控制'] },
  pfs: { also: ['Progression-free survival', 'PFS', '无进展生存期', '无进展生存'], method: 'kaplan-meier' },
  os: { also: ['Overall survival', 'OS', '总生存期', '总生存'], method: 'kaplan-meier' },
  hr: { also: ['Hazard ratio', 'HR', '风险比'], method: 'cox-regression' },
  ci: { also: ['Confidence interval', 'CI', '置信区间', '可信区间'], method: 'proportion-intervals' },
  recist: { also: ['mRECIST', 'RECIST'] },
  choi: { also: ['Choi'] },
  ctcae: { also: ['CTCAE'] },
  ecog: { also: ['ECOG'] },
  wilson: { also: ['Wilson'], method: 'proportion-intervals' },
  'clopper-pearson': { also: ['Clopper–Pearson'], method: 'proportion-intervals' },
  newcombe: { also: ['Newcombe'], method: 'two-proportions' },
  fisher: { also: ['Fisher’s exact', 'Fisher', 'Fisher 确切概率法'], method: 'two-proportions' },
  'kaplan-meier': { also: ['Kaplan–Meier'], method: 'kaplan-meier' },
  'log-rank': { also: ['Log-rank'], method: 'log-rank' },
} as const satisfies Record<string, GlossaryTerm>;
