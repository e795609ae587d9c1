import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { adverseEvent } from '@/lib/domain/adverse-event';
import { characteristic } from '@/lib/domain/characteristic';
import { cohort } from '@/lib/domain/cohort';
import {
  extractionNote,
  paperFile,
  patientColumn,
  patientTable,
  studyFile,
} from '@/lib/domain/extraction-file';
import { measurement } from '@/lib/domain/measurement';
import { outcome } from '@/lib/domain/outcome';
import { excludedSentence, textSection } from '@/lib/domain/prose';
import { regimen } from '@/lib/domain/regimen';
import { paperLocation } from '@/lib/domain/source';
import { testResult } from '@/lib/domain/test-result';
import { timepoint } from '@/lib/domain/timepoint';
import { VOCABULARY_FILES } from '@/lib/domain/vocabulary';

const schema = readFileSync(path.join('prisma', 'schema.prisma'), 'utf8');
const document = readFileSync(path.join('docs', 'data-model.md'), 'utf8');

/** Models of schema.prisma with the names and types of their fields. */
const models = [...schema.matchAll(/^model (\w+) \{\n(.*?)^\}/gmsu)].map(([, name = '', body = '']) => ({
  name,
  fields: [...body.matchAll(/^ {2}(\w+)\s+([\w[\]?]+)/gmu)].map(([, field = '', type = '']) => ({
    field,
    type,
  })),
}));

/** Rows of the tables below a heading, up to the next heading of the same or a higher level. */
function tableBelow(heading: string): { field: string; type: string }[] {
  const level = heading.split(' ')[0]?.length ?? 2;
  const [, ...after] = `\n${document}`.split(`\n${heading}\n`);
  const section = after.join('').split(new RegExp(`^#{1,${level}} `, 'mu'))[0] ?? '';
  return [...section.matchAll(/^\| (`[^|]+`) \| ([^|]*) \|/gmu)].flatMap(([, names = '', type = '']) =>
    [...names.matchAll(/`([^`]+)`/gu)].map(([, field = '']) => ({ field, type: type.trim() })),
  );
}

describe('docs/data-model.md', () => {
  it('has a heading for each model of schema.prisma, and none for another', () => {
    const [tables = ''] = document.split('## The id of a fact');
    const headings = [...tables.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
    expect(models.length).toBeGreaterThan(25);
    expect(headings).toEqual(models.map(({ name }) => name));
  });

  it.each(models)('describes every field of $name with its type, and no other', ({ name, fields }) => {
    expect(fields.length).toBeGreaterThan(1);
    expect(tableBelow(`## ${name}`)).toEqual(fields);
  });

  it.each<[string, z.ZodObject, z.ZodObject?]>([
    ['Paper file', paperFile],
    ['Study file', studyFile],
    ['Source', paperLocation],
    ['Datum', outcome, characteristic],
    ['Timepoint', timepoint],
    ['Cohort entry', cohort],
    ['Regimen entry', regimen],
    ['Patient table', patientTable, patientColumn],
    ['Test', testResult],
    ['Adverse event', adverseEvent],
    ['Measurement entry', measurement],
    ['Note', extractionNote],
    ['Part of the text', textSection],
    ['Excluded sentence', excludedSentence],
  ])('describes every field that a %s may have in the files', (heading, fields, inner) => {
    const described = tableBelow(`### ${heading}`).map(({ field }) => field);
    const wanted = [fields, inner].flatMap((object) => Object.keys(object?.shape ?? {}));
    expect(wanted.filter((field) => !described.includes(field))).toEqual([]);
  });

  it('describes every field that a term of a vocabulary may have', () => {
    const { terms: _, ...vocabularies } = VOCABULARY_FILES;
    const wanted = new Set(
      Object.values(vocabularies).flatMap(({ valueType }) =>
        ('options' in valueType ? valueType.options : [valueType]).flatMap(({ shape }) => Object.keys(shape)),
      ),
    );
    const described = tableBelow('### Vocabularies').map(({ field }) => field);
    expect([...wanted].filter((field) => ![...described, 'en', 'zh', 'synonyms'].includes(field))).toEqual(
      [],
    );
  });
});
