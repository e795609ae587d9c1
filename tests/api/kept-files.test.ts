import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ApiProblem } from '@/app/api/v1/_http/api-problem';
import { keptFiles } from '@/app/api/v1/_lists/kept-files';

/** Makers that end when they are told to, and what they did. */
function makers() {
  const kept = keptFiles<string>();
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const ask = (name: string) =>
    kept(name, async (folder) => {
      begun.push(name);
      await new Promise<void>((resolve, reject) => {
        ends.set(name, (error) => (error ? reject(error) : resolve()));
      });
      const file = path.join(folder, name);
      writeFileSync(file, name);
      return file;
    });
  const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
  return { ask, begun, end: (name: string, error?: Error) => ends.get(name)?.(error), soon };
}

test('files are made once for an address, one address after the other', async () => {
  const { ask, begun, end, soon } = makers();
  const asked = [ask('a'), ask('a'), ask('b')];
  await soon();
  expect(begun).toEqual(['a']);
  end('a');
  expect(new Set(await Promise.all(asked.slice(0, 2))).size).toBe(1);
  await soon();
  expect(begun).toEqual(['a', 'b']);
  end('b');
  expect(existsSync((await asked[2]) ?? '')).toBe(true);
});

test('of many addresses few are kept, and who waits for one that is dropped still gets it', async () => {
  const { ask, end, soon } = makers();
  const names = ['a', 'b', 'c'];
  const asked = names.map(ask);
  const files: string[] = [];
  for (const [at, name] of names.entries()) {
    await soon();
    end(name);
    files.push((await asked[at]) ?? '');
  }
  await soon();
  expect(files.map((file) => existsSync(file))).toEqual([false, true, true]);
});

test('beyond those that wait one is told when to come again, and a failure is tried anew', async () => {
  const { ask, begun, end, soon } = makers();
  const asked = ['a', 'b', 'c', 'd'].map(ask);
  const refused = await ask('e').catch((error) => error);
  expect(refused).toBeInstanceOf(ApiProblem);
  expect(refused.problem).toBe('busy');
  expect(Number(refused.headers['Retry-After'])).toBeGreaterThan(0);
  await soon();
  end('a', new Error('no room'));
  await expect(asked[0]).rejects.toThrow('no room');
  for (const name of ['b', 'c', 'd']) {
    await soon();
    end(name);
  }
  await Promise.all(asked.slice(1));
  const again = ask('a');
  await soon();
  expect(begun.filter((name) => name === 'a')).toHaveLength(2);
  end('a');
  await again;
});
