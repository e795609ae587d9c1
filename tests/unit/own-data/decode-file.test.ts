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

test('Windows-1252 is told from GB 18030, and UTF-16 is known without its mark', () => {
  // Männer, Frauen; as Excel saves it where the system is German.
  const german = new Uint8Array([
    0x4d, 0xe4, 0x6e, 0x6e, 0x65, 0x72, 0x3b, 0x46, 0x72, 0x61, 0x75, 0x65, 0x6e,
  ]);
  expect(decodeFile(german)).toEqual({ text: 'Männer;Frauen' });
  const plain = [...'time,event\n5,1\n'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  expect(decodeFile(new Uint8Array(plain))).toEqual({ text: 'time,event\n5,1\n' });
});

test('workbooks and what isn’t text are refused', () => {
  expect(decodeFile(UTF8.encode('PK\u0003\u0004'))).toEqual({ problem: 'workbook' });
  expect(decodeFile(new Uint8Array([0x89, 0x50, 0x00, 0x01]))).toEqual({ problem: 'not-text' });
});
