import type { Characteristic } from './characteristic';
import type { Outcome } from './outcome';
import type { StatementDatum } from './statement';

type Field = keyof Characteristic | keyof Outcome | keyof StatementDatum;

/** An entry that may be asked for the fields that only others have. */
type Only<Entry> = Entry & { [Key in Exclude<Field, keyof Entry>]?: undefined };

export type OutcomeDatum = Only<Outcome>;
export type CharacteristicDatum = Only<Characteristic>;
export type StatementEntry = Only<StatementDatum>;

/** One datum of an extraction file that has a measure. */
export type Datum = OutcomeDatum | CharacteristicDatum | StatementEntry;
