import { expect, test } from '@playwright/test';
import { HOSTILE_NAMES } from '../fixtures/hostile-names';

const LISTS = [
  'studies',
  'outcomes',
  'adverse-events',
  'map',
  'drugs',
  'regimens',
  'audit',
  'compare',
  'search',
  'papers',
  'tumours',
];
const PAGES = ['tumours', 'drugs', 'regimens', 'studies', 'papers', 'facts', 'methods', 'nothing'];
/** Every filter of any table, and what else pages read. */
const PARAMETERS = [
  ...[
    'tumour',
    'drug',
    'class',
    'regimen',
    'tumour-regimen',
    'tumour-drug',
    'tumour-class',
    'study',
    'design',
    'family',
  ],
  ...[
    'phase',
    'setting',
    'origin',
    'criteria',
    'paper',
    'patients',
    'discrepancy',
    'group',
    'measure',
    'term',
    'grade',
  ],
  ...[
    'occurrence',
    'serious',
    'reporting',
    'minimum',
    'verdict',
    'rule',
    'sort',
    'columns',
    'view',
    'source',
    'q',
    'cohorts',
  ],
  ...['interval', 'pool', '__proto__', 'constructor'],
];

for (const name of HOSTILE_NAMES) {
  test(`${name} in an address is a name like any other`, async ({ request }) => {
    test.setTimeout(300_000);
    const addresses = [
      ...PAGES.map((page) => [`/en/${page}/${name}`, 404] as const),
      [`/embed/${name}/x`, 404] as const,
      [`/embed/map/${name}`, 404] as const,
      [`/embed/studies/${name}/x`, 404] as const,
      [`/embed/map/x?__proto__=a&sort=${name}`, 404] as const,
      [`/embed/outcomes/x?version=${name}&tumour=${name}`, 404] as const,
      ...LISTS.map(
        (list) => [`/zh/${list}?${PARAMETERS.map((key) => `${key}=${name}`).join('&')}`, 200] as const,
      ),
      [`/en/studies?tumour-drug=${name}/${name}&tumour-class=${name}/${name}`, 200] as const,
      [`/en/compare?cohorts=${name}/x,${name}/${name}`, 200] as const,
      [`/en/compare/csv?cohorts=${name}/x`, 200] as const,
      ['/en/outcomes?__proto__=a&sort=b', 200] as const,
    ];
    for (const [address, status] of addresses) {
      const response = await request.get(address);
      expect(response.status(), address).toBe(status);
      // What an inherited function reads as.
      expect(await response.text(), address).not.toContain('[native code]');
    }
  });
}
