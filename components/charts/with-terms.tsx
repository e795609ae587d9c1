import { Fragment } from 'react';
import { Term } from '@/components/ui/term';
import { glossaryParts } from '@/lib/text/glossary-parts';

/** A text whose short forms and names of methods can be pressed. */
export function WithTerms({ text }: { text: string }) {
  return glossaryParts(text).map((part) =>
    part.term === null ? (
      <Fragment key={part.text}>{part.text}</Fragment>
    ) : (
      <Term key={part.term} slug={part.term}>
        {part.text}
      </Term>
    ),
  );
}
