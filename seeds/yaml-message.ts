import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  type LineCounter,
  visit,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml';

type Slip = YAMLParseError | YAMLWarning;

/** A slip of writing in a YAML file, in plain words, and the line that has it. */
export interface PlainSlip {
  line: number;
  message: string;
}

/**
 * What is wrong with how a YAML file is written. One slip makes the parser stumble up to the end of the file, so only the
 * first is told; fields that stand twice are told each.
 */
export function yamlSlips(document: Document, lines: LineCounter, content: string): PlainSlip[] {
  const all: Slip[] = [...document.errors, ...document.warnings];
  const twice = all.filter(({ code }) => code === 'DUPLICATE_KEY');
  const [first] = all.filter(({ code }) => code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  return [...twice, ...(first ? [first] : [])].map((slip) => plain(slip, document, lines, content));
}

function plain(
  { code, pos, message }: Slip,
  document: Document,
  lines: LineCounter,
  content: string,
): PlainSlip {
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const line = lineAt(pos[0]);
  switch (code) {
    case 'DUPLICATE_KEY': {
      const { name, firstLine } = keyBefore(document, pos[0], lineAt);
      return { line, message: `the field "${name}" stands twice, first in line ${firstLine}: delete one` };
    }
    case 'TAB_AS_INDENT':
      return { line, message: 'the line begins with a tab: indent with spaces' };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return { line, message: 'there is a second ": " in this line: put the text in quotes' };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        line,
        message: 'a name without a colon, or a text without quotes that goes on in the next line',
      };
    case 'UNEXPECTED_TOKEN':
      return /scalar/u.test(message)
        ? {
            line,
            message: 'the text goes on behind its closing quotation mark: write one within a text as \\"',
          }
        : {
            line,
            message:
              'the line holds something that does not belong here; each field and each "-" has its own line',
          };
    case 'BAD_SCALAR_START':
      return { line, message: `a text can't begin with ${content[pos[0]] ?? 'this'}: put it in quotes` };
    case 'MISSING_CHAR':
    case 'BAD_INDENT': {
      const opened = unclosed(document, pos[0], content);
      if (opened === undefined) break;
      const mark = content[opened] ?? '';
      const close = { '[': ']', '{': '}', '"': '"', "'": "'" }[mark] ?? mark;
      return { line: lineAt(opened), message: `the ${mark} in this line is not closed: add ${close}` };
    }
  }
  if (code === 'BAD_INDENT' || code === 'MISSING_CHAR')
    return { line, message: 'the line is indented otherwise than those it belongs to' };
  return { line, message: `this can't be read as YAML (${message}): see the lines around it` };
}

/** The key at an offset, and the line where its map has it first. */
function keyBefore(document: Document, offset: number, lineAt: (offset: number) => number) {
  let found = { name: '', firstLine: lineAt(offset) };
  visit(document, {
    Map(_, map) {
      const keys = map.items.flatMap(({ key }) => (isScalar(key) && key.range ? [key] : []));
      const own = keys.find((key) => key.range?.[0] === offset);
      if (!own) return;
      const first = keys.find((key) => key.value === own.value);
      found = { name: String(own.value), firstLine: lineAt(first?.range?.[0] ?? offset) };
    },
  });
  return found;
}

/** Where the list, map or quotation began that is still open at an offset; undefined where none is. */
function unclosed(document: Document, offset: number, content: string): number | undefined {
  let opened: number | undefined;
  visit(document, (_, node) => {
    const range = (isCollection(node) && node.flow) || isScalar(node) ? node.range : undefined;
    if (!range || range[0] > offset || range[1] < offset - 1) return;
    const open = content[range[0]] ?? '';
    const close = isMap(node) ? '}' : isCollection(node) ? ']' : open;
    if (!/["'[{]/u.test(open)) return;
    const isClosed = range[1] - range[0] > 1 && content[range[1] - 1] === close;
    if (!isClosed) opened = range[0];
  });
  return opened;
}
