import type { Entry } from '@/lib/domain/entry';
import type { ReadPaper } from '@/lib/domain/files';
import type { Problem } from '@/lib/domain/problem';
import { isSection, NAMED_SECTIONS } from '@/lib/domain/sections';
import { sourcePath } from './check-printed-figures';
import { didYouMean } from './did-you-mean';

const wrongSection = (name: string) => {
  const likely = [
    ...NAMED_SECTIONS,
    ...(name.match(/\d+/gu)?.flatMap((n) => [`Table ${n}`, `Figure ${n} legend`]) ?? []),
  ];
  const meant = didYouMean(
    name,
    likely.map((known) => ({ name: known })),
  );
  return `"${name}" is no name of a section${meant || '; docs/extraction-guide.md lists them'}`;
};

/** A section is called as the guide calls it, so that it reads in both languages and a place is one place. */
export function checkSections({ studies }: ReadPaper, entries: readonly Entry[]): Problem[] {
  return [
    ...entries.flatMap((entry) =>
      entry.sources.flatMap(({ section }, index): Problem[] =>
        isSection(section)
          ? []
          : [
              {
                file: entry.file,
                path: [...sourcePath(entry, index), 'section'],
                message: wrongSection(section),
              },
            ],
      ),
    ),
    ...studies.flatMap(({ file, study }) =>
      study.patientTables.flatMap(({ section }, index): Problem[] =>
        isSection(section)
          ? []
          : [{ file, path: ['patientTables', index, 'section'], message: wrongSection(section) }],
      ),
    ),
  ];
}
