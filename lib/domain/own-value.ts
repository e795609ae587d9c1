/**
 * What a record holds under a name that came from an address. Names that every object inherits (`constructor`,
 * `__proto__`, `toString`) are as unknown as any other.
 */
export const ownValue = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
  name: string,
): Value | undefined => (record && Object.hasOwn(record, name) ? record[name] : undefined);
