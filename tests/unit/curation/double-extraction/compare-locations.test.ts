import { describe, expect, it } from 'vitest';
import { compareLocations } from '@/lib/curation/double-extraction/compare-locations';
import type { PaperLocation } from '@/lib/domain/source';

const place = (line: number, verbatim: string, section = '2.1', occurrence?: number): PaperLocation => ({
  lines: [line, line],
  section,
  verbatim,
  ...(occurrence ? { occurrence } : {}),
});
const compare = (a: PaperLocation[], b: PaperLocation[], isSingle = false) =>
  compareLocations(a, b, isSingle).differences.map(({ a: x, b: y, field, isOpen }) => [
    x?.index,
    y?.index,
    field,
    isOpen,
  ]);

describe('the places of a datum', () => {
  it('are the same in whatever order, and with wide digits', () => {
    expect(
      compare([place(3, '20例'), place(6, '入组20例')], [place(6, '入组２０ 例'), place(3, '20例')]),
    ).toEqual([]);
  });

  it('that only one names are to be decided', () => {
    expect(compare([place(3, '20例'), place(6, '入组20例')], [place(3, '20例')])).toEqual([
      [1, undefined, undefined, true],
    ]);
    expect(compare([], [place(3, '20例')])).toEqual([[undefined, 0, undefined, true]]);
  });

  it('are the same with more of the label; with another figure in the same line that is to be decided', () => {
    expect(compare([place(3, '20例')], [place(3, '入组20例患者')])).toEqual([[0, 0, 'verbatim', false]]);
    expect(compare([place(3, '20例')], [place(3, '12例')])).toEqual([[0, 0, 'verbatim', true]]);
  });

  it('differ in section and occurrence by decision, in the extent of lines by quotation', () => {
    expect(compare([place(3, '20例', 'Abstract')], [place(3, '20例', '1.1')])).toEqual([
      [0, 0, 'section', true],
    ]);
    expect(compare([place(3, '20例', '1', 1)], [place(3, '20例', '1', 2)])).toEqual([
      [0, 0, 'occurrence', true],
    ]);
    expect(compare([{ ...place(3, '20例'), lines: [3, 4] }], [place(3, '20例')])).toEqual([
      [0, 0, 'lines', false],
    ]);
  });

  it('differ in occurrence by quotation, where the label or the lines that it counts in differ', () => {
    expect(compare([place(3, '20例患者')], [place(3, '20例', '2.1', 2)])).toEqual([
      [0, 0, 'verbatim', false],
      [0, 0, 'occurrence', false],
    ]);
  });

  it('where there is room for one only, differ as one', () => {
    expect(compare([place(3, '费克替尼')], [place(9, '费克替尼')], true)).toEqual([[0, 0, 'source', true]]);
    expect(compare([place(3, '费克替尼')], [place(9, '费克替尼')])).toHaveLength(2);
  });
});
