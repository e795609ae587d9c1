/** Parts of a paper that a source may name, beside numbered sections, tables and figures. */
export const NAMED_SECTIONS = [
  'Title',
  'Title page',
  'Abstract',
  'Abstract (English)',
  'Keywords',
  'Keywords (English)',
  'Introduction',
  'Methods',
  'Results',
  'Discussion',
  'Conclusion',
  'Case report',
  'Acknowledgements',
  'References',
  'Appendix',
  'Supplement',
  'Page header',
  'Page footer',
] as const;

/** Sections that papers divide by headings of their own: "Methods: Patients". */
const DIVIDED = ['Methods', 'Results', 'Discussion', 'Case report', 'Appendix', 'Supplement'];

const FORMS: readonly RegExp[] = [
  /^\d+(?:\.\d+)*$/u,
  /^Table S?\d+[A-Z]?(?: (?:head|title|caption|note)|, row \d+|, column \d+)?$/u,
  /^Figure S?\d+[A-Z]?(?: legend)?(?: \(English\))?$/u,
  new RegExp(`^(?:${DIVIDED.join('|')}): \\S.*$`, 'u'),
];

/** Whether a section's name has one of the forms that there are. */
export const isSection = (name: string): boolean =>
  (NAMED_SECTIONS as readonly string[]).includes(name) || FORMS.some((form) => form.test(name));
