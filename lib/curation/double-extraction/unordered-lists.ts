/** Lists whose order says nothing. */
export const UNORDERED: ReadonlySet<string> = new Set([
  'tumours',
  'references',
  'regimens',
  'containsAllCasesOf',
  'between',
  'counts',
  'disagree',
  'claims',
]);
