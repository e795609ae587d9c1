import type { Locale } from '@/lib/text/locale';

/** The language of the page. */
export const pageLocale = (): Locale => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');
