import { readdirSync } from 'node:fs';
import path from 'node:path';

export type RouteKind = 'page' | 'embed' | 'api' | 'image' | 'file';

/** An address that the app answers, as its folder says it. */
export interface AppRoute {
  kind: RouteKind;
  /** Steps of the address; `[slug]` stands for any, `[...rest]` and `[[...path]]` for any number of them. */
  steps: readonly string[];
  /** Whether it answers what nothing else does. */
  catchesAll: boolean;
}

const APP = 'app';
/** Where next.config.js leads `/embed/…`. */
const EMBEDDED = ['embedded', '[locale]', '[theme]'];

/** File conventions of Next that make an address; the name of the last step where it isn't the folder's. */
const FILES: readonly (readonly [pattern: RegExp, kind: RouteKind, step: string | null])[] = [
  [/^page\.tsx$/u, 'page', null],
  [/^route\.tsx?$/u, 'file', null],
  [/^opengraph-image\.tsx$/u, 'image', 'opengraph-image'],
  [/^robots\.ts$/u, 'file', 'robots.txt'],
  [/^icon\.svg$/u, 'image', 'icon.svg'],
  [/^apple-icon\.png$/u, 'image', 'apple-icon.png'],
  [/^favicon\.ico$/u, 'image', 'favicon.ico'],
];

function routeOf(file: string): AppRoute[] {
  const folders = file.split(path.sep);
  const name = folders.pop() ?? '';
  if (folders.some((folder) => folder.startsWith('_'))) return [];
  const found = FILES.find(([pattern]) => pattern.test(name));
  if (!found) return [];
  const [, kind, step] = found;
  const steps = step === null ? folders : [...folders, step];
  if (EMBEDDED.every((folder, at) => steps[at] === folder))
    return [{ kind: 'embed', steps: ['embed', ...steps.slice(EMBEDDED.length)], catchesAll: false }];
  const catchesAll = /^\[+\.\.\./u.test(steps.at(-1) ?? '');
  return [{ kind: steps[0] === 'api' ? 'api' : kind, steps, catchesAll }];
}

const blanks = ({ steps }: AppRoute) => steps.filter((step) => step.startsWith('[')).length;

/** Every address of the app, from its folder: what is added there is met by itself. The most exact ones come first. */
export const appRoutes = (): AppRoute[] =>
  readdirSync(APP, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap(routeOf)
    .sort((a, b) => blanks(a) - blanks(b));

/** The route as an address, for messages. */
export const nameOf = ({ steps }: AppRoute): string => `/${steps.join('/')}`;

/** Whether a path is one of this route’s. Next may add a hash to the name of an image. */
export function answers({ steps }: AppRoute, pathname: string): boolean {
  const pattern = steps
    .map((step) => {
      if (step.startsWith('[[...')) return '(?:/[^/]+)*';
      if (step.startsWith('[...')) return '(?:/[^/]+)+';
      if (step.startsWith('[')) return '/[^/]+';
      return `/${step.replaceAll('.', '\\.')}${step === 'opengraph-image' ? '[^/]*' : ''}`;
    })
    .join('');
  return new RegExp(`^${pattern || '/'}$`, 'u').test(pathname);
}
