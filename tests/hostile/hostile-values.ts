import type { Random } from '../bench/random';
import { HOSTILE_NAMES } from '../fixtures/hostile-names';

/** Stands in no answer as it is here: a page that holds it has taken what somebody typed for its own. */
export const MARK = '<x-hostile>';

/** What nobody means, as text; it may hold any character. */
const TEXTS: readonly string[] = [
  ...HOSTILE_NAMES,
  'prototype',
  '__defineGetter__',
  'isPrototypeOf',
  'then',
  'toJSON',
  'length',
  '$$typeof',
  'dangerouslySetInnerHTML',
  '',
  ' ',
  '\t',
  '\u0000',
  '\u0001\u001f\u007f',
  '\r\nX-Added: 1\r\n\r\n',
  '\u2028\u2029',
  '\ufeff',
  '\u202eabc',
  '\ufffd',
  '%',
  '%%',
  '%zz',
  '%00',
  '%2e%2e%2f',
  '%25%32%35',
  '%_%',
  '*',
  '"',
  '""',
  "'",
  '\\',
  '\\u0000',
  '`',
  ';',
  ',',
  ',,,,',
  '/',
  '//',
  'a/b',
  'a/b/c',
  'x/',
  '/x',
  '.',
  '..',
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  '//other.example/x',
  'https://other.example/',
  'javascript:alert(1)',
  'data:text/html,x',
  MARK,
  `"'>${MARK}`,
  `</script>${MARK}`,
  '{{7*7}}',
  `\${7*7}`,
  '#{7*7}',
  "' OR 1=1 --",
  '1; DROP TABLE Study',
  'NEAR("a" "b")',
  'a AND OR NOT (',
  '"a" *',
  '^a',
  'col:a',
  '() { :;}; id',
  '$(id)',
  '|id',
  'null',
  'undefined',
  'true',
  'NaN',
  'Infinity',
  '-Infinity',
  '[]',
  '{}',
  '[object Object]',
  '0',
  '-1',
  '-0',
  '1.5',
  '1e309',
  '1e-400',
  '0x10',
  '1_000',
  ' 1',
  '1 ',
  '+1',
  '٣',
  '9007199254740993',
  '-2147483649',
  '99999999999999999999999',
  '2026-13-45',
  '0'.repeat(12),
  '392bc425d3c7',
  'İstanbul',
  'ß',
  'ﬃ',
  'ﷺ',
  'Å',
  '血管肉瘤',
  '血',
  '肉瘤 肉瘤',
  '👩‍👩‍👧‍👦',
  '🏴‍☠️',
  '\u0301',
  `a${'\u0301'.repeat(80)}`,
  'а',
  '­',
  '\u200b',
  'a'.repeat(199),
  'a'.repeat(201),
  'a'.repeat(1500),
  '血'.repeat(120),
  '👩'.repeat(90),
  'a '.repeat(400),
  'ab '.repeat(60),
  '('.repeat(200),
  '-'.repeat(300),
  `${'a'.repeat(30)}!`,
  'WzUwLCJhIl0',
  'WzAsbnVsbCxudWxsXQ',
  'bm8',
  'eyJ',
  'a,b',
  'x/x,x/x,x/x,x/x,x/x,x/x,x/x',
];

/** Beyond what the URI syntax allows, and what can't be decoded. */
const BROKEN = [
  '%',
  '%f',
  '%zz',
  '%ff',
  '%c0%af',
  '%ed%a0%80',
  '%E0%A4%A',
  '%u0041',
  '%2',
  '%00',
  '%0a',
  '%0d%0a',
  '%F8%88%80%80%80',
  '\\',
  '{',
  '|',
  '^',
  '`',
  '"',
  '<',
  '>',
  '[',
  ']',
  '[[',
  '#',
  '\u00ff',
  '\u0080',
  '\u007f',
  '\u0001',
  '\t',
];

export class HostileValues {
  constructor(private readonly random: Random) {}

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.random.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('there is nothing to choose from');
    return item;
  }

  /** Any text: a hostile one, one that is known to mean something, or both together. */
  text(known: readonly string[] = []): string {
    const { random } = this;
    const hostile = this.one(TEXTS);
    if (known.length === 0 || random.chance(0.6))
      return random.chance(0.1) ? hostile + this.one(TEXTS) : hostile;
    const meant = this.one(known);
    return this.one([
      meant,
      meant + hostile,
      hostile + meant,
      `-${meant}`,
      meant.toUpperCase(),
      `${meant}/${hostile}`,
      `${meant},${meant}`,
    ]);
  }

  /** The same as it can stand in an address, now and then broken. Latin-1. */
  encoded(known: readonly string[] = []): string {
    const text = encodeURIComponent(this.text(known)).replaceAll('%20', this.one(['+', '%20']));
    if (this.random.chance(0.12)) return text + this.one(BROKEN) + this.one(BROKEN);
    return this.random.chance(0.1) ? text.replaceAll('%2F', '/').replaceAll('%', '%25') : text;
  }

  /** Any JSON value, not large. */
  json(depth = 0): unknown {
    const { random } = this;
    const kind = random.whole(0, depth > 3 ? 4 : 7);
    if (kind === 0) return this.one([0, -0, -1, 0.5, 1e308, -1e308, 5e-324, 2 ** 53, 1e7 + 1, 200_001]);
    if (kind === 1) return this.one([true, false, null]);
    if (kind < 5) return this.text();
    if (kind < 7) return Array.from({ length: random.whole(0, 4) }, () => this.json(depth + 1));
    return JSON.parse(
      `{${[0, 1].map((at) => `${JSON.stringify(this.text() + at)}:${JSON.stringify(this.json(depth + 1))}`).join()}}`,
    );
  }
}
