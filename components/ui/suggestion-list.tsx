import { MarkedText } from './marked-text';
import type { Suggestions } from './use-suggestions';

interface SuggestionListProps {
  id: string;
  label: string;
  groups: Suggestions['groups'];
  /** Leads to everything that was found. */
  all: { text: string; href: string };
  /** In front of every address. */
  base: string;
  /** Which option is chosen, counted through all groups; -1 for none. */
  active: number;
  onChoose: (href: string) => void;
}

export const optionId = (list: string, index: number) => `${list}-${index}`;

/** The suggestions below a search field: a listbox whose options are links. */
export function SuggestionList({ id, label, groups, all, base, active, onChoose }: SuggestionListProps) {
  let index = -1;
  const option = (href: string) => {
    index += 1;
    return {
      id: optionId(id, index),
      role: 'option',
      'aria-selected': index === active,
      href,
      tabIndex: -1,
      className: 'suggestion',
      // Focus stays in the field.
      onMouseDown: (event: React.MouseEvent) => event.preventDefault(),
      onClick: (event: React.MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onChoose(href);
      },
    };
  };
  return (
    <div id={id} role="listbox" aria-label={label} className="suggestions">
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which no element is.
        <div key={group.kind} role="group" aria-labelledby={`${id}-${group.kind}`}>
          <span id={`${id}-${group.kind}`} className="block px-3 pt-2 text-xs text-ink-soft">
            {group.label}
          </span>
          {group.hits.map((hit) => (
            <a key={hit.slug} {...option(`${base}${hit.url}`)}>
              <span>
                <MarkedText parts={hit.title} />
                {hit.other && <span className="ms-2 text-ink-soft">{hit.other}</span>}
              </span>
              <span className="block text-xs text-ink-soft">
                {hit.why.map((why) => (
                  <span key={why.as} className="me-2">
                    {why.as}: <MarkedText parts={why.parts} />
                  </span>
                ))}
                {hit.detail}
              </span>
            </a>
          ))}
        </div>
      ))}
      <a {...option(all.href)}>{all.text}</a>
    </div>
  );
}
