import type { PatientCardView, PatientsView } from '@/lib/present/evidence-table/patients-like-this';
import type { Text } from '@/lib/text/en';
import { colonAfter, commaAfter } from '@/lib/text/punctuation';
import { ScrollRegion } from '../ui/scroll-region';
import { Result } from './result';
import { SourceLink } from './source-link';

type Words = Pick<Text, 'evidenceTable'>;

/** Patients whose own rows are printed; those who have the chosen traits are framed, and nobody disappears. */
export function PatientCards({ view, words }: { view: PatientsView; words: Words }) {
  const { evidenceTable } = words;
  return (
    <section id="patients" aria-labelledby="patients-title" data-live="">
      <div className="section-head">
        <h2 id="patients-title">
          {evidenceTable.patients} <span className="count">{view.total}</span>
        </h2>
        <p>
          {view.traits.length > 0 && <span className="aside">{evidenceTable.patientsLead} </span>}
          <LaneLegend legend={view.legend} />
          {view.study && (
            <span className="ms-3">
              {evidenceTable.ofStudy}
              {colonAfter(evidenceTable.ofStudy)}
              <a href={view.study.href}>{view.study.text}</a>
            </span>
          )}
        </p>
      </div>
      {view.traits.length > 0 && (
        <details className="trait-choice no-print" open>
          <summary>{evidenceTable.traits}</summary>
          <div className="chips">
            {view.traits.map(({ key, label, count, on, href }) => (
              <a
                key={key}
                href={href}
                rel="nofollow"
                className={on ? 'chip on' : 'chip'}
                aria-current={on ? 'true' : undefined}
              >
                {label} <small>{on ? '×' : count}</small>
              </a>
            ))}
            {view.isFiltered && (
              <span role="status" className="text-sm text-ink-2">
                {evidenceTable.matching(view.matching, view.total)} ·{' '}
                <a href={view.clearHref}>{evidenceTable.clear}</a>
              </span>
            )}
          </div>
        </details>
      )}
      <ScrollRegion label={evidenceTable.patients} className="patients-lane">
        <ul className="patients">
          {view.cards.map((card) => (
            <PatientCard key={card.key} card={card} showStudy={view.study === null} />
          ))}
        </ul>
      </ScrollRegion>
      {view.more.length > 0 && (
        <p className="text-sm">
          {evidenceTable.morePatients}
          {colonAfter(evidenceTable.morePatients)}
          {view.more.map(({ text, href }, index) => (
            <span key={href}>
              {index > 0 && ' · '}
              <a href={href}>{text}</a>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** What the lanes show, in the words of a line. */
function LaneLegend({ legend }: { legend: PatientsView['legend'] }) {
  return (
    <span className="lane-legend">
      {legend.map(({ key, form, text }) => (
        <span key={key}>
          <i className={`lane-sign ${form}`} aria-hidden="true" /> {text}
        </span>
      ))}
    </span>
  );
}

function PatientCard({ card, showStudy }: { card: PatientCardView; showStudy: boolean }) {
  return (
    <li id={card.anchor} className={card.matches ? 'card patient match' : 'card patient'}>
      <p className="who">
        {card.who.map(({ label, view, named }, index) => (
          <span key={`${label}${view.fact}`}>
            {index > 0 && (named ? ' · ' : commaAfter(card.who[index - 1]?.view.figure ?? ''))}
            <Named label={label} view={view} named={named && index > 0} />
          </span>
        ))}
        {card.who.length === 0 && card.label}
      </p>
      <ul className="traits">
        {card.traits.map(({ label, view, named }) => (
          <li key={`${label}${view.fact}`}>
            <Named label={label} view={view} named={named} />
          </li>
        ))}
      </ul>
      {card.times.length > 0 && <Lane times={card.times} />}
      <ul className="results">
        {card.results.map(({ label, view, named }) => (
          <li key={`${label}${view.fact}`}>
            <Named label={label} view={view} named={named} />
          </li>
        ))}
        {card.times.map(({ measure, label, text, fact, words }) => (
          <li key={measure}>
            <span className="sub">
              {label}
              {colonAfter(label)}
            </span>
            <SourceLink fact={fact} words={words}>
              <span className="count whitespace-nowrap font-semibold">{text}</span>
            </SourceLink>
          </li>
        ))}
      </ul>
      {showStudy && (
        <p className="from">
          <a href={card.study.href}>{card.study.text}</a>
        </p>
      )}
    </li>
  );
}

/** A figure says what it is of; a term says it itself. */
function Named({ label, view, named }: PatientCardView['traits'][number]) {
  return (
    <>
      <span className={named ? 'sub' : 'sr-only'}>
        {label}
        {colonAfter(label)}
      </span>
      <Result view={view} />
    </>
  );
}

const WHOLE = 100;
/** A time of nothing is still seen. */
const LEAST = 4;

/** The patient's times on one axis for all, the longer below: to death grey, to anything else blue. */
function Lane({ times }: { times: PatientCardView['times'] }) {
  const inOrder = [...times].sort((a, b) => Number(b.untilDeath) - Number(a.untilDeath) || b.share - a.share);
  return (
    <span className="lane" aria-hidden="true">
      {inOrder.map((time) => (
        <span
          key={time.measure}
          className={`bar ${time.untilDeath ? 'until-death' : 'until-event'} ${time.end}`}
          style={{ width: `${Math.max(time.share * WHOLE, LEAST)}%` }}
        />
      ))}
    </span>
  );
}
