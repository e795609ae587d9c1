import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';
import { type Attributes, type Markup, mark } from './markup';

const SYMBOLS = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond, symbolStar, symbolWye] as const;

type Shape = number | 'square';

const drawn = new Map<string, string>();

/** The outline of a marker of `size` square units about the origin; drawn once. */
export function outlineOf(shape: Shape, size: number): string {
  const key = `${shape}/${size}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const type = shape === 'square' ? symbolSquare : (SYMBOLS[shape % SYMBOLS.length] ?? symbolCircle);
  const path = (symbol(type, size)() ?? '').replace(/-?\d+\.\d+/gu, (figure) =>
    String(Math.round(Number(figure) * 100) / 100),
  );
  if (drawn.size < 500) drawn.set(key, path);
  return path;
}

/** The marker of a series, by its number, or a square. */
export const marker = (
  shape: Shape,
  { x, y, size, ...attributes }: Attributes & { x: number; y: number; size: number },
): Markup =>
  mark('path', {
    d: outlineOf(shape, Math.round(size)),
    transform: `translate(${Math.round(x * 100) / 100} ${Math.round(y * 100) / 100})`,
    class: 'marker',
    ...attributes,
  });
