import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { database } from './database';

/** Fast, and within a tenth of the smallest. */
const LEVEL = 4;

/**
 * A reading of many tables whose answers never change while a database stands: worked out when it is built, for many keys at
 * once, kept as one compressed JSON for each key, and read back in one step. Answers have only what JSON has.
 */
export class PreparedRead<Answer> {
  constructor(
    readonly name: string,
    /** Answers from the tables themselves; keys without one are left out. */
    readonly workOut: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
  ) {}

  /** Null where nothing was found for the key. @throws {DatabaseUnavailable} */
  async get(key: string): Promise<Answer | null> {
    const db = await database();
    const found = await db.preparedAnswer.findUnique({ where: { name_key: { name: this.name, key } } });
    return found && (JSON.parse(inflateRawSync(found.data).toString()) as Answer);
  }

  /** A row of the table of prepared answers. */
  row(key: string, answer: Answer): readonly [name: string, key: string, data: Uint8Array] {
    return [this.name, key, deflateRawSync(JSON.stringify(answer), { level: LEVEL })];
  }
}
