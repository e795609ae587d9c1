export const UCUM = 'http://unitsofmeasure.org';

/** UCUM codes of the units that the extraction files use. What is no unit of UCUM (day of treatment, grade) is absent. */
export const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  days: 'd',
  weeks: 'wk',
  months: 'mo',
  years: 'a',
  mm: 'mm',
  cm: 'cm',
  mg: 'mg',
  'mg/d': 'mg/d',
  'mg/week': 'mg/wk',
  'mg/m2': 'mg/m2',
  'mg/kg': 'mg/kg',
  'g/m2': 'g/m2',
  'g/m2/d': 'g/m2/d',
  'per day': '/d',
  'percentage points': '%',
  Gy: 'Gy',
  'ng/mL': 'ng/mL',
};
