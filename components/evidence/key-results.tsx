import { WithTerms } from '@/components/charts/with-terms';
import type { CautionView } from '@/lib/present/pages/study/cautions';
import type { KeyCardView, KeyFigureView } from '@/lib/present/pages/study/key-figure';
import { BesideCautions } from './cautions';
import { BothFigures, CheckResultBadge, UnclearSign } from './check-result-badge';
import { SourceLink } from './source-link';

const weight = (printed: boolean) => (printed ? 'font-semibold' : undefined);

/** Count large, then rate and interval; the whole opens its source, or leads to what it is calculated from. */
function KeyFigure({ figure, large }: { figure: KeyFigureView; large: boolean }) {
  const { rate, interval, unclear } = figure;
  // A share of nobody knows how many is no headline.
  const isHeadline = large && unclear === undefined && /^[\d<>≤≥~]/u.test(figure.number);
  const text = (
    <>
      <span className={`count ${isHeadline ? 'headline' : ''} ${figure.printed ? 'font-semibold' : ''}`}>
        {figure.number}
      </span>
      {/* A number keeps its unit beside it; a narrow card breaks between count, rate and interval. */}
      {figure.unit && <span className="unit">{`\u00a0${figure.unit}`}</span>}
      {rate && (
        <>
          {' '}
          <span className="whitespace-nowrap">
            {'· '}
            <span className={weight(!rate.calculated)}>{rate.text}</span>
          </span>
        </>
      )}
      {interval && (
        <>
          {' '}
          <span className="whitespace-nowrap text-ink-2">
            (<span className={weight(!interval.calculated)}>{interval.text}</span>)
          </span>
        </>
      )}
      {figure.ownInterval && (
        <>
          {' '}
          <span className="whitespace-nowrap text-ink-2">[{figure.ownInterval}]</span>
        </>
      )}
      {unclear && <UnclearSign label={unclear} spelled />}
    </>
  );
  return (
    <>
      {figure.fact ? (
        <SourceLink fact={figure.fact} words={figure.words}>
          {text}
        </SourceLink>
      ) : (
        <a href={figure.href ?? undefined} title={figure.words} className="number-link">
          {text}
        </a>
      )}
      {figure.detail && <span className="block text-sm text-ink-2">{figure.detail}</span>}
    </>
  );
}

/** Figures of one measure: of two groups side by side, each with the key of its colour and dash. */
function Figures({ figures, large }: { figures: readonly KeyFigureView[]; large: boolean }) {
  const isCompared = figures.some(({ series }) => series !== null);
  if (!isCompared)
    return (
      <p className="key-figures">
        {figures.map((figure) => (
          <span key={figure.key}>
            <KeyFigure figure={figure} large={large} />
          </span>
        ))}
      </p>
    );
  return (
    <dl className="key-groups">
      {figures.map((figure) => (
        <div key={figure.key}>
          <dt>
            <span className="series-key" data-series={figure.series} aria-hidden="true" />
            {figure.label}
          </dt>
          <dd>
            <KeyFigure figure={figure} large={large} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Characters that a line of a card has room for. */
const ONE_LINE = 80;

function KeyCard({ card }: { card: KeyCardView }) {
  return (
    <div className="card key-card">
      <div>
        <h3>
          <span>
            <WithTerms text={card.title} />
          </span>
          {card.small && <span className="few">{card.small}</span>}
          {card.verdict && (
            <a href="#checks">
              <CheckResultBadge
                verdict={card.verdict.verdict}
                label={card.verdict.label}
                says={card.verdict.says.join(' ')}
              />
            </a>
          )}
        </h3>
        {card.verdict?.says.map((what) => (
          <BothFigures key={what} says={what} most={ONE_LINE} />
        ))}
        {card.who && <p className="text-sm text-ink-2">{card.who}</p>}
      </div>
      <div>
        <Figures figures={card.figures} large />
        {card.rows.length > 0 && (
          <dl className="key-rows">
            {card.rows.map((row) => (
              <div key={row.key}>
                <dt>{row.label}</dt>
                <dd>
                  <Figures figures={row.figures} large={false} />
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {card.lines.length > 0 && (
        <p className="key-lines">
          {card.lines.map((line) => (
            <span key={line.key}>
              {line.fact ? (
                <SourceLink fact={line.fact}>
                  <span className={weight(line.printed)}>{line.text}</span>
                </SourceLink>
              ) : (
                line.text
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** The key results, each whole, and at most three cautions that concern them all. */
export function KeyResults({
  cards,
  cautions,
  none,
}: {
  cards: readonly KeyCardView[];
  cautions: readonly CautionView[];
  none: string;
}) {
  return (
    <>
      {cards.length === 0 && <p className="text-ink-2">{none}</p>}
      {cards.length > 0 && (
        <div className="key-cards">
          {cards.map((card) => (
            <KeyCard key={card.key} card={card} />
          ))}
        </div>
      )}
      <BesideCautions cautions={cautions} />
    </>
  );
}
