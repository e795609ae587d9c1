import { expect, test } from 'vitest';
import { charactersOf, matchPinyin } from '@/lib/analysis/search/match-pinyin';
import { fold } from '@/lib/domain/fold';

const placeOf = (name: string, word: string) => matchPinyin(fold(name), word)?.place ?? null;

test('a Chinese name is found by its pinyin and by its initials', () => {
  expect(placeOf('依维莫司', 'yiweimosi')).toBe('whole');
  expect(placeOf('依维莫司', 'ywms')).toBe('whole');
  expect(placeOf('血管肉瘤', 'xueguan')).toBe('start');
  expect(placeOf('绿色瘤', 'lvse')).toBe('start');
});

test('characters are read as their word has them', () => {
  expect(placeOf('生长抑素', 'shengzhangyisu')).toBe('whole');
  expect(placeOf('长春新碱', 'changchunxinjian')).toBe('whole');
});

test('neither other names nor a few letters are taken for pinyin', () => {
  expect(placeOf('everolimus', 'ever')).toBeNull();
  expect(placeOf('依维莫司', 'yi')).toBeNull();
  expect(placeOf('依维莫司', 'yim')).toBeNull();
  expect(placeOf('依维莫司', 'weimosi')).toBeNull();
  expect(placeOf('依维莫司', '依维')).toBeNull();
});

test('tones are left out, and ü is v or u', () => {
  expect(placeOf('血管肉瘤', 'xue4guan3rou4liu2')).toBe('whole');
  expect(placeOf('绿色瘤', 'luseliu')).toBe('whole');
  expect(placeOf('血管肉瘤', 'c564')).toBeNull();
});

test('what a name begins with is told in characters, at the end of a syllable', () => {
  expect(charactersOf(fold('血管肉瘤'), 'xueguanrouliu')).toBe('血管肉瘤');
  expect(charactersOf(fold('血管肉瘤'), 'xueguan')).toBe('血管');
  expect(charactersOf(fold('血管肉瘤'), 'xueguanr')).toBeNull();
  expect(charactersOf(fold('血管肉瘤'), 'guanrou')).toBeNull();
  expect(charactersOf(fold('TRC105抗体'), 'kangti')).toBeNull();
});
