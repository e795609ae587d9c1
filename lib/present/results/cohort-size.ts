import type { ViewContext } from '../words/view-context';

/** "56 patients", "> 50 patients"; a single case is one patient without saying so. */
export function cohortSizeText(
  { text }: ViewContext,
  { size, sizeSign, role }: { size: number | null; sizeSign?: string | null; role: string },
): string {
  if (size === null) return role === 'case' ? text.number.patients(1) : text.study.sizeUnknown;
  return `${sizeSign ? `${sizeSign} ` : ''}${text.number.patients(size)}`;
}
