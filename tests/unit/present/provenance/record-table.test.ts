import { describe, expect, it } from 'vitest';
import { recordTable } from '@/lib/present/provenance/record-table';
import { inventedRecord } from '../../../fixtures/registry/invented-record';
import { contextIn } from '../../../fixtures/view-context';

const record = inventedRecord();
const en = contextIn('en');

describe('the registry’s own row around a figure', () => {
  it('has the outcome’s words, a line a group with its number analysed, and the one cell marked', () => {
    const table = recordTable(
      en,
      record,
      '/resultsSection/outcomeMeasuresModule/outcomeMeasures[Progression-free Survival]/classes[]/categories[]/measurements[OG001]/lowerLimit',
    );
    expect(table?.head.map(({ value }) => value)).toEqual([
      'Progression-free Survival',
      'PRIMARY',
      'Up to 2 years',
      'MEDIAN',
      '95% Confidence Interval',
      'months',
    ]);
    expect(table?.rows).toEqual([
      { key: 'OG000', cells: ['Fixturinib', '6.20', '4.1', '8.0', '', '40 Participants'], marked: -1 },
      {
        key: 'OG001',
        cells: ['Placebo', '2.9', '1.8', 'NA', 'upper limit not reached', '38 Participants'],
        marked: 2,
      },
    ]);
  });

  it('has an adverse event’s term and organ system', () => {
    const table = recordTable(
      en,
      record,
      '/resultsSection/adverseEventsModule/otherEvents[Gastrointestinal disorders|Nausea]/stats[EG000]/numEvents',
    );
    expect(table?.head.map(({ value }) => value)).toEqual([
      'Up to 2 years',
      'Nausea',
      'Gastrointestinal disorders',
    ]);
    expect(table?.rows[0]).toEqual({ key: 'EG000', cells: ['Fixturinib', '21', '40', '34'], marked: 3 });
  });

  it('is the object’s own fields where it is no row of groups, and nothing where the path leads nowhere', () => {
    const table = recordTable(en, record, '/protocolSection/designModule/enrollmentInfo/count');
    expect(table?.rows).toEqual([
      { key: 'count', cells: ['count', '78'], marked: 1 },
      { key: 'type', cells: ['type', 'ACTUAL'], marked: -1 },
    ]);
    expect(recordTable(en, record, '/protocolSection/nothing[here]/count')).toBeNull();
  });
});
