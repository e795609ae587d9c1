import { Fragment } from 'react';
import { ScrollRegion } from '@/components/ui/scroll-region';
import type { Block, Inline } from '@/lib/present/pages/methods/markdown-blocks';

// Pieces of a fixed text never change their order, so their place is their key.
const keyed = <Item,>(items: readonly Item[]) => items.map((item, place) => ({ item, key: `${place}` }));

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return keyed(inlines).map(({ item, key }) => <Fragment key={key}>{inlineElement(item)}</Fragment>);
}

function inlineElement(inline: Inline) {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <Inlines inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines inlines={inline.children} />
        </em>
      );
    case 'link':
      return (
        <a href={inline.href}>
          <Inlines inlines={inline.children} />
        </a>
      );
  }
}

function blockElement(block: Block) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading id={block.id}>
          <a href={`#${block.id}`}>{block.text}</a>
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p>
          <Inlines inlines={block.children} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items).map(({ item, key }) => (
            <li key={key}>
              <Inlines inlines={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'code':
      return (
        <pre className="code-block">
          <code>
            {keyed(block.text.split('\n')).map(({ item, key }) => (
              <span key={key}>{`${item}\n`}</span>
            ))}
          </code>
        </pre>
      );
    case 'table':
      return (
        <ScrollRegion label={block.label}>
          <table className="plain-table">
            <thead>
              <tr>
                {keyed(block.head).map(({ item, key }) => (
                  <th key={key} scope="col">
                    <Inlines inlines={item} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {keyed(block.rows).map(({ item: row, key: rowKey }) => (
                <tr key={rowKey}>
                  {keyed(row).map(({ item, key }) => (
                    <td key={key}>
                      <Inlines inlines={item} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      );
  }
}

/** The text of a methods page. Formulas break where they have to; tables scroll in their own place. */
export function MethodBlocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="reading">
      {keyed(blocks).map(({ item, key }) => (
        <Fragment key={key}>{blockElement(item)}</Fragment>
      ))}
    </div>
  );
}
