/** Studies of a term that a list names. */
export const MOST_STUDIES = 200;

/** The studies of a term: the first, own data before cited, how many there are, and how many of them are own data. */
export interface StudiesInShort {
  studies: string[];
  studyCount: number;
  primary: number;
}
