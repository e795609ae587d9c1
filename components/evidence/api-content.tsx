import { ScrollRegion } from '@/components/ui/scroll-region';
import type {
  ApiReferenceView,
  FieldView,
  OperationView,
} from '@/lib/present/pages/api-reference/api-reference';
import type { Text } from '@/lib/text/en';
import { colonAfter, labelled } from '@/lib/text/punctuation';
import { Section } from './section';

type Words = Text['apiReference'];

/** Every operation of the API: what it takes, what it answers, and a request that works. */
export function ApiContent({ view, words }: { view: ApiReferenceView; words: Words }) {
  return (
    <>
      <h1>{words.title}</h1>
      <p className="mt-1 max-w-3xl text-ink-2">{words.lead}</p>
      <p className="mt-2 max-w-3xl">{words.guide}</p>
      <p className="mt-2">
        <a href="/api/v1/openapi.json">{words.openApi}</a>
      </p>
      <nav aria-label={words.contents} className="mt-4 columns-1 gap-8 text-sm sm:columns-2 lg:columns-3">
        {view.groups.map((group) => (
          <div key={group.title} className="mb-3 break-inside-avoid">
            <p className="font-semibold">{group.title}</p>
            <ul>
              {group.operations.map((operation) => (
                <li key={operation.id} className="min-h-7 py-0.5">
                  <a href={`#${operation.id}`}>
                    <code>
                      {operation.method} {operation.path}
                    </code>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      {view.groups.map((group, index) => (
        <Section key={group.title} id={`group-${index + 1}`} title={group.title}>
          {group.operations.map((operation) => (
            <Operation key={operation.id} operation={operation} words={words} />
          ))}
        </Section>
      ))}
    </>
  );
}

function Operation({ operation, words }: { operation: OperationView; words: Words }) {
  const { id, method, path, summary, description, example } = operation;
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="mb-10 scroll-mt-4">
      <h3 id={`${id}-title`} className="font-semibold">
        <code className="break-all">
          {method} {path}
        </code>
      </h3>
      <p>{summary}</p>
      <p className="max-w-3xl text-sm text-ink-2">{description}</p>
      <ScrollRegion label={labelled(words.example, `${method} ${path}`)} className="mt-2">
        <pre className="text-sm">{example.command}</pre>
      </ScrollRegion>
      {example.href && (
        <p className="mt-1 text-sm">
          <a href={example.href}>
            {labelled(words.open, words.example)}
            <span className="sr-only"> {path}</span>
          </a>
        </p>
      )}
      <Fields title={words.parameters} fields={operation.parameters} words={words} of={path} />
      <Fields title={words.body} fields={operation.body} words={words} of={path} />
      <p className="mt-2 text-sm text-ink-2">
        {words.answer}
        {colonAfter(words.answer)}
        <code>{operation.answers.join(', ')}</code>
      </p>
      <Fields title={words.answer} fields={operation.result} words={words} of={path} />
      <p className="mt-2 text-sm text-ink-2">
        {words.problems}
        {colonAfter(words.problems)}
        {operation.problems.map(({ status, what }) => `${status} ${what}`).join(' · ') || '–'}
      </p>
    </article>
  );
}

function Fields({
  title,
  fields,
  words,
  of,
}: {
  title: string;
  fields: FieldView[];
  words: Words;
  of: string;
}) {
  if (fields.length === 0) return null;
  return (
    <details className="mt-2 text-sm">
      <summary className="cursor-pointer text-accent">
        {title} ({fields.length})<span className="sr-only"> {of}</span>
      </summary>
      <ScrollRegion label={labelled(title, of)} className="mt-1">
        <table className="plain-table">
          <thead>
            <tr>
              {[words.name, words.type, words.meaning].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field.name}>
                <th scope="row" className="font-normal">
                  <code>{field.name}</code>
                  {field.required && <span className="text-ink-2"> {words.required}</span>}
                </th>
                <td className="max-w-xs break-words">
                  <code>{field.type}</code>
                </td>
                <td className="max-w-md">{field.meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}
