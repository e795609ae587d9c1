import { database } from '../database';

export interface DataVersionRow {
  version: string;
  builtAt: Date;
  facts: number;
  studies: number;
}

/** Which version of the data is being served. @throws {DatabaseUnavailable} */
export async function getDataVersion(): Promise<DataVersionRow> {
  const db = await database();
  return db.dataVersion.findFirstOrThrow({
    select: { version: true, builtAt: true, facts: true, studies: true },
  });
}
