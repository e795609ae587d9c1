import type { ReactNode } from 'react';

/**
 * A place that scrolls sideways on its own; the keyboard can reach and scroll it. `relative` keeps words that only
 * screen readers see inside it.
 */
export function ScrollRegion({
  label,
  className = '',
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of scrolled content, not of form fields.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled content has to be reachable by keyboard (WCAG 2.1.1).
    <div role="group" aria-label={label} tabIndex={0} className={`scroll-region ${className}`}>
      {children}
    </div>
  );
}
