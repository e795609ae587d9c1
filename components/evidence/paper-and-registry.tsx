import type { SideBySide } from '@/lib/present/pages/study/paper-and-registry';
import { Result } from './result';
import { ScrollTable } from './scroll-table';
import { StudySection } from './study-section';
import type { StudyWords } from './study-words';

/** The same results as the paper and the registry print them, with the difference. */
export function PaperAndRegistry({ view, words }: { view: SideBySide | null; words: StudyWords }) {
  if (!view) return null;
  const { registry, columns } = words;
  return (
    <StudySection id="both" title={registry.bothTell}>
      <p>
        <a href={view.href}>{view.title}</a> · {registry.bothTellNote}
      </p>
      <ScrollTable
        label={registry.bothTell}
        columns={[
          columns.measure,
          columns.cohort,
          registry.paperSays,
          registry.registrySays,
          registry.difference,
        ]}
      >
        {view.rows.map((row) => (
          <tr key={row.key}>
            <td>{row.measure}</td>
            <td>{row.cohort}</td>
            <td>
              <Result view={row.paper} />
            </td>
            <td>
              <Result view={row.registry} />
            </td>
            <td>{row.difference}</td>
          </tr>
        ))}
      </ScrollTable>
    </StudySection>
  );
}
