import type { MethodPageView, MethodsPageView } from '@/lib/present/pages/methods/method-pages';
import { MethodBlocks } from './method-blocks';

/** All methods, each with what it is in one sentence. */
export function MethodsList({ view }: { view: MethodsPageView }) {
  return (
    <>
      <h1>{view.title}</h1>
      <p className="lead mb-5 mt-1">{view.lead}</p>
      <ul className="method-list">
        {view.methods.map((method) => (
          <li key={method.key}>
            <a href={method.href} className="font-semibold">
              {method.text}
            </a>
            <p>{method.summary}</p>
          </li>
        ))}
      </ul>
      <section aria-labelledby="glossary">
        <div className="section-head">
          <h2 id="glossary">{view.glossary.title}</h2>
        </div>
        <p className="mb-2 max-w-3xl text-ink-2">{view.glossary.lead}</p>
        <dl className="glossary">
          {view.glossary.terms.map(({ id, name, text, method }) => (
            <div key={id} id={id}>
              <dt>{name}</dt>
              <dd>
                {text} {method && <a href={method.href}>{method.text}</a>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** One method, with links to the others. */
export function MethodContent({ view }: { view: MethodPageView }) {
  return (
    <div className="gap-10 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)]">
      <article className="min-w-0">
        <p className="text-sm">
          <a href={view.index.href}>{view.index.text}</a>
        </p>
        <h1 className="mb-4 mt-1">{view.title}</h1>
        <MethodBlocks blocks={view.blocks} />
      </article>
      <nav
        aria-label={view.topics.label}
        className="no-print mt-10 border-t border-line pt-4 text-sm lg:sticky lg:top-18 lg:order-first lg:mt-0 lg:self-start lg:border-t-0 lg:pt-1"
      >
        <p className="font-semibold">{view.topics.label}</p>
        <ul className="mt-2 space-y-1">
          {view.topics.links.map((link) => (
            <li key={link.href}>
              <a
                href={link.href}
                aria-current={link.current ? 'page' : undefined}
                className={`inline-block py-0.5 ${link.current ? 'font-semibold text-ink no-underline' : ''}`}
              >
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
