/** Something wrong in a data file. `path` leads to the place within the file; the reader of the file knows its line. */
export interface Problem {
  file: string;
  path: readonly (string | number)[];
  message: string;
  /** Where what is repeated stands first; `{first}` in the message becomes this place. */
  first?: Pick<Problem, 'file' | 'path' | 'line'>;
  /** Set where the problem is in a plain file (CSV) or in the paper's text. */
  line?: number;
}
