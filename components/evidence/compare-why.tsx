import type { ReasonView } from '@/lib/present/cohorts/comparability-view';
import type { CompareWhy as Why } from '@/lib/present/pages/compare/compare-why';
import type { Text } from '@/lib/text/en';
import { labelled } from '@/lib/text/punctuation';
import { ComparedLabel } from './compared-label';
import { NoteList } from './note-list';
import { SourceLink } from './source-link';

/** Whether each pair can be compared, and why; pairs of which the same is said share a fold. */
export function CompareWhy({ why, words }: { why: Why[]; words: Text['compare'] }) {
  const pairs = why.reduce((sum, group) => sum + group.pairs.length, 0);
  return (
    <section id="why" aria-labelledby="why-title">
      <div className="section-head">
        <h2 id="why-title">{words.verdictsTitle}</h2>
        <p>{words.whyCounts(pairs, why.length)}</p>
      </div>
      {why.map((group) => (
        <details key={group.key} className="fold print-unfolded">
          <summary>
            <h3>{group.title}</h3>
            <span>
              <ComparedLabel verdict={group.verdict} label={group.label} />
            </span>
          </summary>
          {group.pairs.map((pair) => (
            <span key={pair} id={`pair-${pair}`} />
          ))}
          <Group group={group} words={words} />
        </details>
      ))}
      <p className="mt-2 text-sm text-ink-2">{words.verdictsLead}</p>
    </section>
  );
}

function Group({ group, words }: { group: Why; words: Text['compare'] }) {
  const { outcomes, events, onlyOne, notes, reasons, title } = group;
  return (
    <div className="max-w-4xl text-sm">
      <p className="text-ink-2">{group.meaning}</p>
      <ul className="mt-1 list-disc ps-5">
        {reasons.map((reason) => (
          <li key={`${reason.rule}${reason.text}`}>
            <Reason reason={reason} />
          </li>
        ))}
      </ul>
      {onlyOne.map((sentence) => (
        <p key={sentence} className="mt-1 text-ink-2">
          {sentence}
        </p>
      ))}
      {outcomes.length > 0 && (
        <details className="mt-2">
          <summary className="text-accent">{words.byOutcome}</summary>
          <Outcomes label={labelled(title, words.byOutcome)} outcomes={outcomes} words={words} />
        </details>
      )}
      {events.length > 0 && (
        <details className="mt-2">
          <summary className="text-accent">{words.eventsOfPair(events.length)}</summary>
          <Outcomes label={labelled(title, words.eventsSection)} outcomes={events} words={words} />
        </details>
      )}
      {notes && (
        <details className="mt-2">
          <summary className="text-accent">{notes.title}</summary>
          <div className="mt-2">
            <NoteList notes={notes.notes} />
          </div>
        </details>
      )}
    </div>
  );
}

function Reason({ reason }: { reason: ReasonView }) {
  return reason.fact ? <SourceLink fact={reason.fact}>{reason.text}</SourceLink> : reason.text;
}

function Outcomes({
  label,
  outcomes,
  words,
}: {
  label: string;
  outcomes: Why['outcomes'];
  words: Text['compare'];
}) {
  return (
    <table className="compare-outcomes">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{words.outcome}</th>
          <th scope="col">{words.verdict}</th>
          <th scope="col">{words.why}</th>
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <tr key={outcome.key}>
            <th scope="row">
              {outcome.title}
              {outcome.pairs && <span className="block text-ink-2">{outcome.pairs}</span>}
            </th>
            <td>
              <ComparedLabel verdict={outcome.verdict} label={outcome.label} />
            </td>
            <td>
              {outcome.reasons.length === 0 && <span className="text-ink-2">{words.noOwnReason}</span>}
              {outcome.reasons.map((reason) => (
                <span key={`${reason.rule}${reason.text}`} className="block">
                  <Reason reason={reason} />
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
