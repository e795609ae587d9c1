import { readFileSync } from 'node:fs';
import path from 'node:path';
import { VOCABULARY_FILES } from '@/lib/domain/vocabulary';
import { counted } from '../print-problems';
import { tidyVocabulary } from '../tidy-vocabulary';
import { writeWhole } from '../write-whole';
import { type Command, readParameters, shownName, WrongUsage } from './command';

const HELP = `npm run evidence -- tidy

Writes each term of the vocabularies in one line, so that terms which two branches add merge without a conflict. What the
files say stays as it is, with its comments and its order.

Exit code: 0 where all is tidy now, 2 where a vocabulary can't be read.`;

export const tidyCommand: Command = {
  summary: 'writes each term of the vocabularies in one line',
  help: HELP,
  run(parameters, place) {
    readParameters(parameters, {}, []);
    const files = Object.keys(VOCABULARY_FILES).map((name) =>
      path.join(place.seedsFolder, 'vocabulary', `${name}.yaml`),
    );
    const changed = new Map<string, string>();
    for (const file of files) {
      const before = readFileSync(file, 'utf8');
      try {
        const after = tidyVocabulary(before);
        if (after !== before) changed.set(file, after);
      } catch {
        throw new WrongUsage(`${shownName(place, file)} can't be read: check it first`);
      }
    }
    writeWhole(changed);
    for (const file of changed.keys()) place.print(`wrote ${shownName(place, file)}`);
    place.print(`${counted(changed.size, 'vocabulary file')} changed`);
    return 0;
  },
};
