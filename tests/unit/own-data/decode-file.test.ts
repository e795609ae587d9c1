import { expect, test } from 'vitest';
import { decodeFile } from '@/lib/own-data/decode-file';

const UTF8 = new TextEncoder();

test('UTF-8, UTF-16 with its mark, and GB 18030 are told apart', () => {
  expect(decodeFile(UTF8.encode('时间,事件'))).toEqual({ text: '时间,事件' });
  const utf16 = new Uint8Array([0xff, 0xfe, 0xf6, 0x65, 0xf4, 0x95, 0x2c, 0x00]);
  expect(decodeFile(utf16)).toEqual({ text: '时间,' });
  // 时间 as Excel saves it where the system is Chinese.
  expect(decodeFile(new Uint8Array([0xca, 0xb1, 0xbc, 0xe4, 0x2c]))).toEqual({ text: '时间,' });
});

test('workbooks and what isn’t text are refused', () => {
  expect(decodeFile(UTF8.encode('PK\u0003\u0004'))).toEqual({ problem: 'workbook' });
  expect(decodeFile(new Uint8Array([0x89, 0x50, 0x00, 0x01]))).toEqual({ problem: 'not-text' });
});
