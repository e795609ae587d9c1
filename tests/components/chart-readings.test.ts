import { describe, expect, it } from 'vitest';
import { lineReadings, spoken, survivalReadings, timesOf } from '@/components/behaviour/charts/readings';
import { chartReadings } from '@/lib/text/chart-readings';
import { lines, survival } from '../fixtures/charts';

describe('values that are read off curves', () => {
  it('are those of the table, at each of its times', () => {
    for (const [label, time, , , , share, interval] of survival.table.rows) {
      const found = survivalReadings(survival, Number(time), []).find((own) => own.label === label);
      expect(found?.figure).toBe(share);
      expect(found?.behind).toBe(interval === '–' ? '' : `(${interval})`);
    }
  });

  it('leave out series that are switched off', () => {
    expect(survivalReadings(survival, 6, [0]).map(({ index }) => index)).toEqual([1]);
    expect(survivalReadings(survival, 6, [0, 1])).toEqual([]);
  });

  it('say that nobody was observed, past the last time', () => {
    const [reading] = survivalReadings(survival, 17, []);
    expect(reading).toMatchObject({ value: 0, counts: [0, 7] });
    const later = { ...survival, curves: survival.curves.slice(1) };
    const states = survivalReadings(later, 40, []);
    expect(states[0]).toMatchObject({ value: null, figure: '', counts: [0, 3] });
    expect(spoken(states, chartReadings.en)).toEqual(['Arm B: nobody observed, at risk 0, events 3']);
    expect(spoken(states, chartReadings.zh)).toEqual(['Arm B：已无随访，风险人数 0，事件 3']);
  });

  it('are read every half month', () => expect(timesOf(survival)).toEqual({ step: 0.5 }));
});

describe('values that are read off lines', () => {
  it('are the printed ones, at the times of measurements only', () => {
    expect(timesOf(lines)).toEqual({ times: [0, 3, 6] });
    expect(timesOf({ ...lines, from: 2, maximumTime: 4 })).toEqual({ times: [3] });
    expect(spoken(lineReadings(lines, 3, []), chartReadings.en)).toEqual(['Patient 2: +30 % (1.3 cm)']);
    expect(lineReadings(lines, 4, [])).toEqual([]);
  });
});
