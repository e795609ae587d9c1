import { marked, type Token, type Tokens } from 'marked';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'strong' | 'emphasis'; children: Inline[] }
  | { kind: 'link'; href: string; children: Inline[] };

export type Block =
  | { kind: 'heading'; level: 2 | 3; id: string; text: string }
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string }
  /** `label` says what scrolls: the heading above. */
  | { kind: 'table'; label: string; head: Inline[][]; rows: Inline[][][] };

/** Letters and digits joined by hyphens: "Equivalent R call" → equivalent-r-call. */
export const headingId = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');

/** What the pages don't use is a fault of the page, found by the test that reads them all. */
function unexpected(token: Token): never {
  throw new Error(`a methods page can’t show “${token.type}”: ${token.raw}`);
}

function inlineOf(token: Token): Inline[] {
  switch (token.type) {
    case 'text': {
      const { tokens, text } = token as Tokens.Text;
      return tokens ? tokens.flatMap(inlineOf) : [{ kind: 'text', text: text }];
    }
    case 'escape':
      return [{ kind: 'text', text: (token as Tokens.Escape).text }];
    case 'codespan':
      return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
    case 'strong':
      return [{ kind: 'strong', children: inlinesOf((token as Tokens.Strong).tokens) }];
    case 'em':
      return [{ kind: 'emphasis', children: inlinesOf((token as Tokens.Em).tokens) }];
    case 'link': {
      const { href, tokens } = token as Tokens.Link;
      return [{ kind: 'link', href, children: inlinesOf(tokens) }];
    }
    default:
      return unexpected(token);
  }
}

const inlinesOf = (tokens: readonly Token[]) => tokens.flatMap(inlineOf);

/** Markdown as plain blocks, for components to draw; no HTML passes through. */
export function markdownBlocks(markdown: string): Block[] {
  let label = '';
  return marked.lexer(markdown).flatMap((token): Block[] => {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading': {
        const { depth, text } = token as Tokens.Heading;
        if (depth !== 2 && depth !== 3) return unexpected(token);
        label = text;
        return [{ kind: 'heading', level: depth, id: headingId(label), text: label }];
      }
      case 'paragraph':
        return [{ kind: 'paragraph', children: inlinesOf((token as Tokens.Paragraph).tokens) }];
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: 'list', ordered, items: items.map((item) => inlinesOf(item.tokens)) }];
      }
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }];
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => inlinesOf(cell.tokens));
        return [{ kind: 'table', label, head: cells(header), rows: rows.map(cells) }];
      }
      default:
        return unexpected(token);
    }
  });
}
