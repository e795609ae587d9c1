import type { Text } from '@/lib/text/en';

/** The plain words of the form; whatever needs a number comes ready from the views. */
export type FormWords = Text['analyse']['form'];
export type ChartWords = Pick<Text['charts'], 'table' | 'download' | 'formats' | 'controls'>;
