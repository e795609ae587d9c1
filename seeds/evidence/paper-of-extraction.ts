import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Workplace, WrongUsage } from './command';
import type { ExtractionFolder } from './read-extractions';

/**
 * The paper that an extraction's file belongs to, which its figures are checked against: as said; by its own slug; by the
 * folder that A or B lies in; or by the study of this slug among the seeds.
 */
export function paperOfExtraction(
  { seedsFolder }: Workplace,
  files: readonly string[],
  { paper, studies }: ExtractionFolder,
  said: string | undefined,
): string {
  const papers = path.join(seedsFolder, 'papers');
  const known = existsSync(papers)
    ? readdirSync(papers).filter((name) => existsSync(path.join(papers, name, 'paper.yaml')))
    : [];
  if (said !== undefined) {
    if (known.includes(said)) return said;
    throw new WrongUsage(`there is no paper "${said}"; there are ${known.join(', ')}`);
  }
  if (paper) return paper.slug;
  const slug = studies[0]?.slug ?? '';
  const found =
    known.find((name) => files.some((file) => file.split(path.sep).includes(name))) ??
    known.find((name) => existsSync(path.join(papers, name, 'studies', `${slug}.yaml`)));
  if (found) return found;
  throw new WrongUsage(
    `which paper the study "${slug}" belongs to is not known: add --paper <slug>, one of ${known.join(', ')}`,
  );
}
