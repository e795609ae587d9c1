import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TextNumbers, TextsBuilder } from '@/lib/data/table-engine/column-builders';
import { cellsOfNumbers, inPieces, joined } from '@/lib/data/table-engine/column-bytes';
import { growingUint32, LeavingUint32 } from '@/lib/data/table-engine/growing-array';
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

test.each([0, 1, 1024, 1025, 2 ** 21, 2 ** 21 + 1, 5_000_000])(
  '%i numbers that leave in blocks are all there, in order, and the latest can be asked for',
  (count) => {
    const blocks: Uint32Array[] = [];
    const numbers = new LeavingUint32((block) => blocks.push(block));
    for (let number = 0; number < count; number++) {
      numbers.push(3 * number);
      if (number % 100_003 !== 0) continue;
      for (const back of [0, 1, 500, 100_000])
        if (back <= number && numbers.at(number - back) !== 3 * (number - back))
          throw new Error(`${number - back} is ${numbers.at(number - back)}`);
    }
    numbers.finish();
    let next = 0;
    for (const block of blocks)
      for (const number of block) {
        if (number !== 3 * next) throw new Error(`${next} is ${number}`);
        next += 1;
      }
    expect(next).toBe(count);
    expect(numbers.length).toBe(count);
  },
);

type Sets = { parents: ArrayLike<number>; members: ArrayLike<number> };

/** Strings of each set, from its last member to its first. */
const membersOf = (sets: Sets, set: number): number[] =>
  set === 0 ? [] : [sets.members[set] as number, ...membersOf(sets, sets.parents[set] as number)];

function setsOf(rows: readonly (readonly number[])[], most?: number) {
  const [parents, members] = [growingUint32(), growingUint32()];
  const table = new SetTable(parents, members, most);
  const numbers = rows.map((row) => row.reduce((set, member) => table.numberOf(set, member), 0));
  return { numbers, parents: parents.view(), members: members.view() };
}

test('a table of sets that forgets gives each row the same members as one that remembers all', () => {
  const rows = fc.array(fc.array(fc.nat(6), { maxLength: 4 }), { maxLength: 60 });
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const [forgetful, mindful] = [setsOf(all, most), setsOf(all)];
      for (const { numbers, ...sets } of [forgetful, mindful])
        expect(numbers.map((set) => membersOf(sets, set).reverse())).toEqual(all);
      expect(forgetful.parents.length).toBeGreaterThanOrEqual(mindful.parents.length);
    }),
  );
});

test('sets that come again after many thousand others still hold their texts', () => {
  const texts: string[] = [];
  const blocks: Record<TextNumbers, Uint8Array[]> = { parents: [], members: [], sets: [] };
  const builder = new TextsBuilder(
    (text, id) => {
      texts[id] = text;
    },
    (of, { buffer, byteOffset, byteLength }) =>
      blocks[of].push(new Uint8Array(buffer, byteOffset, byteLength)),
  );
  const rows = 250_000;
  for (let row = 0; row < rows; row++) builder.add([`title ${row % 120_000}`, `of its own ${row}`]);
  const head = builder.finish();
  const cells = cellsOfNumbers(
    { parents: joined(blocks.parents), members: joined(blocks.members), sets: joined(blocks.sets) },
    head,
  );
  for (const row of [0, 1, 119_999, 120_000, 240_000, rows - 1])
    expect(membersOf(cells, cells.sets[row] as number).map((id) => texts[id])).toEqual([
      `of its own ${row}`,
      `title ${row % 120_000}`,
    ]);
});
