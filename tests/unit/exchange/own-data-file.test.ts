import { expect, test } from 'vitest';
import { ownDataFile } from '@/lib/exchange/own-data-file';
import { analyseOwnData } from '@/lib/own-data/analyse-own-data';
import { requestOf } from '@/lib/own-data/own-data-request';
import { ownDataContext } from '@/lib/present/pages/analyse/own-data-context';

const context = ownDataContext('en');
const outcome = analyseOwnData({
  ...requestOf('time,event,group\n1,1,=1+1\n2,0,=1+1\n3,1,b\nx,1,b\n'),
  leaveOut: true,
});
const fileOf = (kind: Parameters<typeof ownDataFile>[2]) => ownDataFile(context, outcome, kind, 'today');

test('the curve has all digits, one row a time, and no formula', () => {
  const lines = fileOf('curve')?.text.split('\r\n');
  expect(lines?.[0]).toBe('\uFEFFgroup,time,atRisk,events,censored,survival,standardError,lower,upper');
  expect(lines?.[1]).toMatch(/^'=1\+1,1,2,1,0,0.5,0.35355339059327\d+,/u);
  expect(lines).toHaveLength(5);
});

test('the results have their figures apart from their words', () => {
  const row = fileOf('results')
    ?.text.split('\r\n')
    .find((line) => line.startsWith('Log-rank'));
  expect(row?.split(',')[7]).toBe('1');
});

test('rows left out are listed with their reasons', () => {
  expect(fileOf('left-out')?.text).toContain('5,Time “x” is not a number');
});

test('there is no file of what there is nothing of', () => {
  const empty = analyseOwnData(requestOf('group,events,n\na,1,2'));
  expect(ownDataFile(context, empty, 'curve', 'today')).toBeNull();
  expect(ownDataFile(context, empty, 'left-out', 'today')).toBeNull();
});
