import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { database } from './database';

/** Fast, and within a tenth of the smallest. */
const LEVEL = 4;

/** Many times faster than a Buffer of the string, where there is Chinese in it. */
const encoder = new TextEncoder();

/** Answers that are kept, one compressed JSON for each key, when a database is built. They have only what JSON has. */
export class PreparedAnswers<Answer> {
  constructor(readonly name: string) {}

  /** Null where nothing was found for the key. @throws {DatabaseUnavailable} */
  async get(key: string): Promise<Answer | null> {
    const db = await database();
    const found = await db.preparedAnswer.findUnique({ where: { name_key: { name: this.name, key } } });
    return found && (JSON.parse(inflateRawSync(found.data).toString()) as Answer);
  }

  /** A row of the table of prepared answers. */
  row(key: string, answer: Answer): readonly [name: string, key: string, data: Uint8Array] {
    return [this.name, key, deflateRawSync(encoder.encode(JSON.stringify(answer)), { level: LEVEL })];
  }
}

/** A reading of many tables whose answers never change while a database stands, so that they are worked out when it is built. */
export class PreparedRead<Answer> extends PreparedAnswers<Answer> {
  constructor(
    name: string,
    /** Answers from the tables themselves, to many keys at once; keys without one are left out. */
    readonly workOut: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
  ) {
    super(name);
  }
}
