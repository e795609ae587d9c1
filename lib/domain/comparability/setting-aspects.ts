/** What a line or setting says: why patients were treated, and after how many earlier treatments. */
export interface SettingAspects {
  purpose: readonly SettingPurpose[];
  line: readonly SettingLine[];
}
export type SettingPurpose =
  | 'before-surgery'
  | 'after-surgery'
  | 'residual-disease'
  | 'advanced-disease'
  | 'localised-disease';
export type SettingLine = 'first' | 'later';

/** The terms of `settings`, and the measures that count the patients of a line, by what they say. */
const SAYS: Readonly<Record<string, { purpose?: SettingPurpose; line?: SettingLine }>> = {
  neoadjuvant: { purpose: 'before-surgery' },
  adjuvant: { purpose: 'after-surgery' },
  'postoperative-residual': { purpose: 'residual-disease' },
  advanced: { purpose: 'advanced-disease' },
  unresectable: { purpose: 'advanced-disease' },
  localised: { purpose: 'localised-disease' },
  'relapsed-or-refractory': { purpose: 'advanced-disease', line: 'later' },
  'first-line': { line: 'first' },
  'line-first': { line: 'first' },
  'treatment-naive': { line: 'first' },
  'second-line': { line: 'later' },
  'line-second': { line: 'later' },
  pretreated: { line: 'later' },
};

/** Each aspect from the nearest level that states it: the cohort, its parents, its regimens, its study. */
export function settingAspects(levels: readonly (readonly string[])[]): SettingAspects {
  const nearest = <Value>(read: (term: string) => Value | undefined): Value[] => {
    for (const level of levels) {
      const said = [...new Set(level.map(read).filter((value) => value !== undefined))];
      if (said.length > 0) return said.sort();
    }
    return [];
  };
  return {
    purpose: nearest((term) => SAYS[term]?.purpose),
    line: nearest((term) => SAYS[term]?.line),
  };
}
