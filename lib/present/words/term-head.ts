import { otherLocale } from '@/lib/text/locale';
import type { ViewContext } from './view-context';

/** The names of a tumour, drug or regimen, and how it is coded elsewhere. */
export interface TermHeadView {
  title: string;
  /** The name in the other language. */
  other: { text: string; lang: string } | null;
  /** "Brand names: Afinitor, 飞尼妥". */
  lines: { label: string; text: string; href?: string }[];
}

const LANG = { en: 'en', zh: 'zh-Hans' } as const;

/** `lines` without a text are left out. */
export function termHead(
  { locale }: ViewContext,
  name: Record<'en' | 'zh', string>,
  lines: TermHeadView['lines'],
): TermHeadView {
  const other = otherLocale(locale);
  return {
    title: name[locale],
    other: name[other] === name[locale] ? null : { text: name[other], lang: LANG[other] },
    lines: lines.filter(({ text }) => text !== ''),
  };
}
