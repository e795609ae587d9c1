import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ORIGINS_IN_PAPERS } from '@/lib/domain/kinds';
import { slug } from '@/lib/domain/source';
import { readHistory } from '../read-history';
import { writeWhole } from '../write-whole';
import { type Command, readParameters, shownName, type Workplace, WrongUsage } from './command';
import { paperSkeleton, studySkeleton } from './skeletons';

/** Where a study of a paper comes from; records of registries have no files. */

const HELP = `npm run evidence -- new <paper> <study> [options]

Writes an extraction file for a new study, seeds/papers/<paper>/studies/<study>.yaml, with a comment at each part. What
only the paper can tell is empty, and "check" names every place until it is filled in or deleted. Nothing is overwritten.

<paper> and <study> are slugs: lower-case letters, digits and single hyphens. They become addresses, so choose names that
can stay. A study's slug is unique among all papers.

  --origin primary|secondary
                       the paper's own data (primary, unless given), or a study that it only reports of
  --title-en "…"       the study's title in English
  --title-zh "…"       the study's title in Chinese
  --text <file>        for a new paper: the name of its full text in the folder of texts (PAPERS_DIR, or papers/);
                       writes seeds/papers/<paper>/paper.yaml too

Exit code: 0 where the files were written, 2 where not.`;

const OPTIONS = {
  origin: { type: 'string' },
  'title-en': { type: 'string' },
  'title-zh': { type: 'string' },
  text: { type: 'string' },
} as const;

export const newCommand: Command = {
  summary: 'writes an empty file for a new study, and for a new paper',
  help: HELP,
  run(parameters, place) {
    const { values, given } = readParameters(parameters, OPTIONS, ['<paper>', '<study>']);
    const [paper = '', study = ''] = given;
    requireSlug('paper', paper);
    requireSlug('study', study);
    const origin = ORIGINS_IN_PAPERS.find((known) => known === (values.origin ?? 'primary'));
    if (!origin) throw new WrongUsage(`--origin is ${ORIGINS_IN_PAPERS.join(' or ')}, not ${values.origin}`);
    requireNewStudy(place, study);
    const folder = path.join(place.seedsFolder, 'papers', paper);
    const paperFile = path.join(folder, 'paper.yaml');
    const files = new Map<string, string>();
    const isNewPaper = !existsSync(paperFile);
    if (isNewPaper) files.set(paperFile, paperSkeleton(paper, requireText(place, paper, values.text)));
    else if (values.text !== undefined) {
      throw new WrongUsage(
        `${shownName(place, paperFile)} is there already and names its text; leave out --text`,
      );
    }
    const studyFile = path.join(folder, 'studies', `${study}.yaml`);
    files.set(studyFile, studySkeleton(study, origin, { en: values['title-en'], zh: values['title-zh'] }));
    writeWhole(files);
    for (const file of files.keys()) place.print(`wrote ${shownName(place, file)}`);
    place.print('Next:');
    const steps = [
      ...(values.text && !existsSync(path.join(place.papersFolder, values.text))
        ? [`put the full text at ${shownName(place, path.join(place.papersFolder, values.text))}`]
        : []),
      'fill in what is empty; the comments say what each part is',
      ...[...files.keys()].map((file) => `npm run evidence -- check ${shownName(place, file)}`),
    ];
    steps.forEach((step, index) => {
      place.print(`  ${index + 1}. ${step}`);
    });
    return 0;
  },
};

function requireSlug(what: string, name: string): void {
  const read = slug.safeParse(name);
  if (!read.success) {
    throw new WrongUsage(`"${name}" can't name a ${what}: ${read.error.issues[0]?.message}`);
  }
}

const foldersIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [entry.name] : [],
      )
    : [];

/** A study's slug is its address: one file has it, and no study had it before. */
function requireNewStudy(place: Workplace, study: string): void {
  const papers = path.join(place.seedsFolder, 'papers');
  for (const paper of foldersIn(papers)) {
    const file = path.join(papers, paper, 'studies', `${study}.yaml`);
    if (existsSync(file))
      throw new WrongUsage(`${shownName(place, file)} is there already; nothing was written`);
  }
  const before = readHistory(place.seedsFolder).history.renames.find(
    ({ kind, from }) => kind === 'study' && from === study,
  );
  if (before) {
    throw new WrongUsage(`the slug "${study}" was that of "${before.to}", and its address still leads there`);
  }
}

/** The name of a new paper's text, which is a file of the folder of texts. */
function requireText(place: Workplace, paper: string, text: string | undefined): string {
  if (text === undefined) {
    const known = foldersIn(path.join(place.seedsFolder, 'papers')).sort();
    throw new WrongUsage(
      `there is no paper "${paper}" yet. For a new one name its full text: --text <file>. ` +
        (known.length > 0 ? `There are: ${known.join(', ')}` : 'There are no papers so far'),
    );
  }
  if (path.basename(text) !== text) {
    const texts = shownName(place, place.papersFolder);
    throw new WrongUsage(`--text names a file of ${texts}, without a folder: ${path.basename(text)}`);
  }
  return text;
}
