import { listen } from './listen';

/** The scheme that is on the screen: as chosen, else as the system has it. */
function present(): 'light' | 'dark' {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The button that changes between light and dark; what is the system’s own scheme is not remembered, so that it may change. */
export function switchTheme(): void {
  const say = () => {
    for (const button of document.querySelectorAll('[data-theme-switch]'))
      button.setAttribute('aria-pressed', String(present() === 'dark'));
  };
  say();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', say);
  listen('click', '[data-theme-switch]', () => {
    const next = present() === 'dark' ? 'light' : 'dark';
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    try {
      if (next === system) localStorage.removeItem('theme');
      else localStorage.setItem('theme', next);
    } catch {
      // It lasts as long as the page, then.
    }
    if (next === system) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    say();
  });
}
