import { database } from '../database';
import { oncePerDatabase } from '../once-per-database';

export interface DataVersionRow {
  version: string;
  builtAt: Date;
  facts: number;
  studies: number;
}

/** Which version of the data is being served. @throws {DatabaseUnavailable} */
export const getDataVersion = oncePerDatabase(async (): Promise<DataVersionRow> => {
  const db = await database();
  return db.dataVersion.findFirstOrThrow({
    select: { version: true, builtAt: true, facts: true, studies: true },
  });
});
