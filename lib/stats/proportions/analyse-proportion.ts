import type { Interval } from '../interval';
import { agrestiCoullInterval } from './agresti-coull-interval';
import { clopperPearsonInterval } from './clopper-pearson-interval';
import { jeffreysInterval } from './jeffreys-interval';
import { wilsonInterval } from './wilson-interval';

export interface ProportionAnalysis {
  estimate: number;
  wilson: Interval;
  clopperPearson: Interval;
  agrestiCoull: Interval;
  jeffreys: Interval;
}

/**
 * One proportion with the four intervals in use; Wilson's is the usual choice.
 *
 * @throws RangeError unless 0 ≤ events ≤ total, both whole, and total ≥ 1
 */
export function analyseProportion(events: number, total: number, confidenceLevel = 0.95): ProportionAnalysis {
  return {
    wilson: wilsonInterval(events, total, confidenceLevel),
    clopperPearson: clopperPearsonInterval(events, total, confidenceLevel),
    agrestiCoull: agrestiCoullInterval(events, total, confidenceLevel),
    jeffreys: jeffreysInterval(events, total, confidenceLevel),
    estimate: events / total,
  };
}
