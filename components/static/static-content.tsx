import type { ReactNode } from 'react';
import { keepElements } from './kept-elements';
import { StaticPlace } from './static-place';

/**
 * Content that is HTML and nothing else: the server draws it once, and neither describes it to the browser a second time
 * nor draws it there again. What is inside has no hooks and no client components; `components/behaviour` makes it answer.
 */
export function StaticContent({ children }: { children: ReactNode }) {
  return <StaticPlace id={keepElements(children)} />;
}
