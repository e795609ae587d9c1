import { FindForm } from '@/components/ui/find-form';
import type { HeadlineCardView, HomePageView } from '@/lib/present/pages/home/home-page';
import type { ShellView } from '@/lib/present/shell/shell';
import type { Text } from '@/lib/text/en';
import { colonAfter } from '@/lib/text/punctuation';
import { CheckResultBadge } from './check-result-badge';
import { CheckResultList } from './check-result-list';
import { DesignLadder } from './design-ladder';
import { MeasuredList, RowTitle } from './evidence-table';
import { HomeMap, type HomeMapWords } from './home-map';
import { OriginBadge } from './origin-badge';
import { Result } from './result';

type StringsOf<Names extends string> = Record<Names, string>;

interface HomeWords
  extends StringsOf<
      'title' | 'lead' | 'examples' | 'headlines' | 'headlinesLead' | 'holds' | 'wrong' | 'allChecks'
    >,
    Pick<Text, 'evidenceTable' | 'number'> {
  map: HomeMapWords;
}

interface HomeContentProps {
  view: HomePageView;
  words: HomeWords;
  search: ShellView['search'];
}

/** Search and example questions, headline results, the matrix beside what does not agree, and what the data set holds. */
export function HomeContent({ view, words, search }: HomeContentProps) {
  return (
    <div className="home-page">
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <div className="no-print mt-3">
        <FindForm search={search} large />
      </div>
      <p className="chips examples no-print mt-3">
        <span className="text-sm text-ink-2">{words.examples}</span>
        {view.examples.map(({ text, href }) => (
          <a key={href} href={href} className="chip">
            {text}
          </a>
        ))}
      </p>
      <ul className="holds" aria-label={words.holds}>
        {view.holds.map(({ label, count, detail, href }) => (
          <li key={label}>
            <a href={href}>
              <b>{count}</b>{' '}
              <span>
                {label}
                {detail && <span className="detail">{colonAfter(label) + detail}</span>}
              </span>
            </a>
          </li>
        ))}
      </ul>
      <section aria-labelledby="headlines">
        <div className="section-head">
          <h2 id="headlines">{words.headlines}</h2>
          <p>{words.headlinesLead}</p>
        </div>
        <ul className="headlines">
          {view.headlines.map((card) => (
            <HeadlineCard key={card.key} card={card} words={words} />
          ))}
        </ul>
        {view.moreHeadlines && (
          <details className="more-headlines">
            <summary className="btn">{view.moreHeadlines}</summary>
          </details>
        )}
      </section>
      <div className="home-columns">
        <HomeMap view={view.map} words={words.map} />
        {view.wrong.length > 0 && (
          <section aria-labelledby="wrong">
            <div className="section-head">
              <h2 id="wrong">{words.wrong}</h2>
              <p>
                <a href={view.auditHref}>{words.allChecks}</a>
              </p>
            </div>
            <CheckResultList checkResults={view.wrong} showStudy brief />
          </section>
        )}
      </div>
    </div>
  );
}

function HeadlineCard({
  card: { row, measured, moreOfIt, also },
  words,
}: {
  card: HeadlineCardView;
  words: HomeWords;
}) {
  return (
    <li className={`card headline-card evidence-cell ${row.origin.origin}`}>
      <h3>
        <RowTitle row={row} words={words} />
      </h3>
      <p className="second">
        <a href={row.study.href}>{row.study.text}</a>
      </p>
      <MeasuredList row={row} measured={measured} />
      {moreOfIt && (
        <p className="second">
          <a href={row.study.href}>{moreOfIt}</a>
        </p>
      )}
      {also.length > 0 && (
        <dl className="also">
          {also.map(({ key, label, view }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                <Result view={view} brief />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {row.effects.slice(0, 1).map(({ key, label, view }) => (
        <p key={key} className="second">
          {label} <Result view={view} />
        </p>
      ))}
      <p className="foot-line">
        <OriginBadge {...row.origin} />
        <DesignLadder view={row.ladder} />
        {(row.cautions.small || row.cautions.checkResults.length > 0) && (
          <span className="badges">
            {row.cautions.small && <span className="few">{words.number.small}</span>}
            {row.cautions.checkResults.map(({ verdict, label, says, href }) => (
              <a key={verdict} href={href} className="badge-link">
                <CheckResultBadge verdict={verdict} label={label} says={says} />
              </a>
            ))}
          </span>
        )}
      </p>
    </li>
  );
}
