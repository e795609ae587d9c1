import { adverseEvents } from './adverse-events';
import { audit } from './audit';
import { cohorts } from './cohorts';
import { drugs } from './drugs';
import { facts } from './facts';
import { map } from './map';
import { outcomes } from './outcomes';
import { papers } from './papers';
import { patients } from './patients';
import { regimens } from './regimens';
import { studies } from './studies';
import { tumours } from './tumours';
import { vocabulary } from './vocabulary';

/** Every list of the API, in the order of the description. */
export const ALL_LISTS = [
  facts,
  papers,
  studies,
  cohorts,
  regimens,
  drugs,
  tumours,
  outcomes,
  adverseEvents,
  patients,
  map,
  audit,
  vocabulary,
];
