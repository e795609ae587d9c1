import type { BiasView } from '@/lib/present/pages/study/cautions';
import type { StudyChecksView } from '@/lib/present/pages/study/study-checks';
import type { CheckResultView } from '@/lib/present/provenance/check-results';
import { CheckResultBadge } from './check-result-badge';
import { SourceLink } from './source-link';
import { Fold, StudySection } from './study-section';
import type { StudyWords } from './study-words';

function CheckResults({ checkResults }: { checkResults: readonly CheckResultView[] }) {
  return (
    <ul className="check-list">
      {checkResults.map((checkResult) => (
        <li key={checkResult.key} className="check">
          <CheckResultBadge verdict={checkResult.verdict} label={checkResult.label} />{' '}
          {checkResult.facts[0] && (
            <SourceLink fact={checkResult.facts[0]}>
              <b className="font-semibold">{checkResult.quotes ? checkResult.rule : checkResult.printed}</b>
            </SourceLink>
          )}
          <p>{checkResult.explanation}</p>
          <p className="text-sm text-ink-2" lang={checkResult.quotes ?? undefined}>
            {checkResult.arithmetic}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What recomputing found: what doesn't agree, then folds with their counts. */
export function StudyChecks({
  view,
  bias,
  words,
}: {
  view: StudyChecksView;
  bias: BiasView | null;
  words: StudyWords;
}) {
  const { study } = words;
  return (
    <StudySection
      id="checks"
      title={study.checks}
      aside={<p className="text-sm text-ink-2">{view.summary}</p>}
    >
      {view.open.length > 0 && <CheckResults checkResults={view.open} />}
      {view.folds.map((fold) => (
        <Fold key={fold.key} title={fold.title}>
          <CheckResults checkResults={fold.checkResults} />
        </Fold>
      ))}
      {view.agreeing && (
        <Fold title={view.agreeing.title}>
          <ul className="agreeing list-disc ps-5 text-sm text-ink-2">
            {view.agreeing.rules.map((rule) => (
              <li key={rule.name}>
                {rule.name} {rule.count > 1 && study.times(rule.count)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {bias && <BiasStrip view={bias} words={words} />}
    </StudySection>
  );
}

/** The cautions by the field that each names: a line of how many, unfolded to their points; and the fields that none names. */
function BiasStrip({ view, words }: { view: BiasView; words: StudyWords }) {
  const { study } = words;
  const line = view.fields.map(({ name, cautions }) => `${name} ${cautions.length}`).join(' · ');
  return (
    <Fold id="bias" title={study.biasTitle} note={line}>
      <dl className="bias-strip">
        {view.fields.map((field) => (
          <div key={field.key}>
            <dt>{field.name}</dt>
            {field.cautions.map((caution) => (
              <dd key={caution.href}>
                <a href={caution.href} className="bias-point">
                  {caution.point}
                </a>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <p className="mt-2 text-sm text-ink-3">
        {study.biasLead}{' '}
        {view.notReported.length > 0 && study.biasNotReported(view.notReported.join(study.comma))}
      </p>
    </Fold>
  );
}
