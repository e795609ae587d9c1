import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });

/** A query in Traditional Chinese in the characters that our names are written in; anything else as it is. */
export const simplified = (query: string): string => convert(query);
