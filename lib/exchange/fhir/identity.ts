import { createHash } from 'node:crypto';

/** Namespace of all names below; chosen once at random, and never to be changed. */
const NAMESPACE = '242c99d2-f060-4822-96f7-63efbb7fe226';

/** A UUID made from a name (version 5, RFC 9562): the same name has the same UUID everywhere. */
export function uuidOf(name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** What a resource is about. Papers are the same in every bundle; all else belongs to its study. */
export const NAMES = {
  study: (study: string) => `study/${study}`,
  paper: (paper: string) => `paper/${paper}`,
  cohort: (study: string, cohort: string) => `cohort/${study}/${cohort}`,
  /** The patients of a cohort that have one tumour. */
  part: (study: string, cohort: string, tumour: string) => `cohort/${study}/${cohort}/${tumour}`,
  regimen: (study: string, regimen: string) => `regimen/${study}/${regimen}`,
  variable: (study: string, key: string) => `variable/${study}/${key}`,
  eligibility: (study: string) => `eligibility/${study}`,
  evidence: (study: string, kind: string, id: string) => `evidence/${study}/${kind}/${id}`,
};

/** The address of a resource within a bundle. */
export const urnOf = (name: string) => `urn:uuid:${uuidOf(name)}`;
