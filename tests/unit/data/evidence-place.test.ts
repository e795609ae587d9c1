import path from 'node:path';
import { expect, test } from 'vitest';
import { evidencePlace, placeName } from '@/lib/data/evidence-place.mjs';

const URL_WITH_SECRET = 'postgresql://someone:secret-word@db.example.org/evidence';

test('without DATABASE_URL the database is a file', () => {
  const usual = { engine: 'sqlite', file: path.resolve('data', 'evidence.db') };
  expect(evidencePlace({})).toEqual(usual);
  expect(evidencePlace({ DATABASE_URL: ' ', DATABASE_REPLICA_URL: '' })).toEqual(usual);
  expect(evidencePlace({ DATABASE_FILE: '/elsewhere/one.db' })).toEqual({
    engine: 'sqlite',
    file: path.resolve('/elsewhere/one.db'),
  });
});

test('with it, PostgreSQL, whatever DATABASE_FILE says', () => {
  expect(evidencePlace({ DATABASE_URL: URL_WITH_SECRET, DATABASE_FILE: 'one.db' })).toEqual({
    engine: 'postgresql',
    url: URL_WITH_SECRET,
    replicaUrl: null,
  });
});

test('its name tells of the servers and of no password', () => {
  const place = evidencePlace({
    DATABASE_URL: URL_WITH_SECRET,
    DATABASE_REPLICA_URL: 'postgres://someone:secret-word@replica:6000/evidence',
  });
  expect(placeName(place)).toBe('db.example.org:5432/evidence, replica:6000/evidence');
});

test.each([
  [{ DATABASE_URL: 'file:evidence.db?secret-word' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'secret-word' }, 'DATABASE_URL'],
  [
    { DATABASE_URL: URL_WITH_SECRET, DATABASE_REPLICA_URL: 'mysql://secret-word@a/b' },
    'DATABASE_REPLICA_URL',
  ],
  [{ DATABASE_REPLICA_URL: URL_WITH_SECRET }, 'DATABASE_REPLICA_URL'],
])('what can’t be meant is refused by its name, and not repeated', (environment, name) => {
  const refused = () => evidencePlace(environment);
  expect(refused).toThrow(name);
  expect(refused).not.toThrow('secret-word');
});
