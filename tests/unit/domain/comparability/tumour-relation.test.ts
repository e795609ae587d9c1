import { describe, expect, it } from 'vitest';
import { tumourRelation } from '@/lib/domain/comparability/tumour-relation';

const PARENTS = {
  sarcoma: { parent: null },
  'soft-tissue': { parent: 'sarcoma' },
  liposarcoma: { parent: 'soft-tissue' },
  angiosarcoma: { parent: 'soft-tissue' },
  melanoma: { parent: null },
  round: { parent: 'trip' },
  trip: { parent: 'round' },
};

describe('the tumours of two groups', () => {
  it.each([
    [['liposarcoma'], ['liposarcoma'], 'same'],
    [['liposarcoma', 'angiosarcoma'], ['angiosarcoma', 'liposarcoma'], 'same'],
    [['sarcoma'], ['liposarcoma'], 'overlap'],
    [['liposarcoma', 'angiosarcoma'], ['angiosarcoma'], 'overlap'],
    [['liposarcoma'], ['angiosarcoma'], 'different'],
    [['liposarcoma'], ['melanoma'], 'different'],
    [['liposarcoma'], ['unheard-of'], 'different'],
    [['liposarcoma'], [], 'not-stated'],
    [[], [], 'not-stated'],
    [['round'], ['melanoma'], 'different'],
  ] as const)('%j and %j: %s', (a, b, relation) => {
    expect(tumourRelation(PARENTS, a, b)).toBe(relation);
    expect(tumourRelation(PARENTS, b, a)).toBe(relation);
  });
});
