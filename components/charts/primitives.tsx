import { type ComponentProps, createElement, type FunctionComponent } from 'react';
import type * as Recharts from 'recharts';

const NAMES = ['Surface', 'Layer', 'Curve', 'Rectangle', 'Symbols'] as const;

type Primitives = Pick<typeof Recharts, (typeof NAMES)[number]>;

/** One place for both halves of the server: Recharts uses contexts, which the half that composes pages doesn't have. */
const PLACE = Symbol.for('sarcoma-evidence.chart-primitives');
const place = globalThis as { [PLACE]?: Primitives };

/** Says what charts are drawn with; `recharts-primitives.ts` does it where drawings are made. */
export function providePrimitives(primitives: Primitives): void {
  place[PLACE] = primitives;
}

function primitive<Name extends keyof Primitives>(name: Name) {
  return (props: ComponentProps<Primitives[Name]>) => {
    const provided = place[PLACE]?.[name];
    if (!provided) throw new Error('Charts have nothing to draw with: import recharts-primitives first');
    return createElement(provided as FunctionComponent<typeof props>, props);
  };
}

export const Surface = primitive('Surface');
export const Layer = primitive('Layer');
export const Curve = primitive('Curve');
export const Rectangle = primitive('Rectangle');
export const Symbols = primitive('Symbols');
