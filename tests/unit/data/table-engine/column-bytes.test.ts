import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextsBuilder } from '@/lib/data/table-engine/column-builders';
import { decodeCells, inPieces, joined } from '@/lib/data/table-engine/column-bytes';
import { SetTable } from '@/lib/data/table-engine/set-table';

const bytes = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 });

test('pieces of bytes, joined, are the bytes, and none is longer than asked', () => {
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 50 }), (some, most) => {
      const pieces = inPieces(some, most);
      expect(pieces.length).toBeGreaterThan(0);
      for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(most);
      expect([...joined(pieces)]).toEqual(some.flatMap((one) => [...one]));
    }),
  );
});

/** Strings of each set, from its last member to its first. */
function membersOf(
  { parents, members }: { parents: Uint32Array; members: Uint32Array },
  set: number,
): number[] {
  return set === 0
    ? []
    : [members[set] as number, ...membersOf({ parents, members }, parents[set] as number)];
}

test('a table of sets that forgets gives each row the same members as one that remembers all', () => {
  const rows = fc.array(fc.array(fc.nat(6), { maxLength: 4 }), { maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const [forgetful, mindful] = [new SetTable(most), new SetTable()];
      const numbersIn = (table: SetTable) =>
        all.map((members) => members.reduce((set, member) => table.numberOf(set, member), 0));
      const sets = [forgetful, mindful].map((table) => {
        const numbers = numbersIn(table);
        const done = table.finish();
        return { numbers, ...done };
      });
      for (const { numbers, ...table } of sets)
        expect(numbers.map((set) => membersOf(table, set).reverse())).toEqual(all);
      const [some, fewest] = sets;
      expect(some?.parents.length).toBeGreaterThanOrEqual(fewest?.parents.length ?? 0);
    }),
  );
});

test('sets that come again after many thousand others still hold their texts', () => {
  const found: string[] = [];
  const builder = new TextsBuilder((text, id) => {
    found[id] = text;
  });
  const rows = 250_000;
  for (let row = 0; row < rows; row++) builder.add([`title ${row % 120_000}`, `of its own ${row}`]);
  const { bytes: parts, head } = builder.finish();
  const cells = decodeCells(joined(parts), head);
  for (const row of [0, 1, 119_999, 120_000, 240_000, rows - 1])
    expect(membersOf(cells, cells.sets[row] as number).map((id) => found[id])).toEqual([
      `of its own ${row}`,
      `title ${row % 120_000}`,
    ]);
});
