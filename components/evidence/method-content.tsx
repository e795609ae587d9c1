import Link from 'next/link';
import type { MethodPageView, MethodsPageView } from '@/lib/present/pages/methods/method-pages';
import { MethodBlocks } from './method-blocks';

/** All methods, each with what it is in one sentence. */
export function MethodsList({ view }: { view: MethodsPageView }) {
  return (
    <>
      <h1 className="text-2xl font-semibold">{view.title}</h1>
      <p className="mb-5 mt-1 max-w-3xl text-ink-soft">{view.lead}</p>
      <ul className="max-w-3xl divide-y divide-rule border-y border-rule">
        {view.methods.map((method) => (
          <li key={method.key} className="py-3">
            <Link href={method.href} prefetch={false} className="font-semibold">
              {method.text}
            </Link>
            <p>{method.summary}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One method, with links to the others. */
export function MethodContent({ view }: { view: MethodPageView }) {
  return (
    <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,1fr)_16rem]">
      <article className="min-w-0">
        <p className="text-sm">
          <Link href={view.index.href} prefetch={false}>
            {view.index.text}
          </Link>
        </p>
        <h1 className="mb-4 mt-1 text-2xl font-semibold">{view.title}</h1>
        <MethodBlocks blocks={view.blocks} />
      </article>
      <nav
        aria-label={view.topics.label}
        className="no-print mt-10 border-t border-rule pt-4 text-sm lg:mt-0 lg:border-t-0 lg:pt-1"
      >
        <p className="font-semibold">{view.topics.label}</p>
        <ul className="mt-2 space-y-1">
          {view.topics.links.map((link) => (
            <li key={link.href}>
              <Link
                href={link.href}
                prefetch={false}
                aria-current={link.current ? 'page' : undefined}
                className={`inline-block py-0.5 ${link.current ? 'font-semibold text-ink no-underline' : ''}`}
              >
                {link.text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
