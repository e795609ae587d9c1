import type { LabelledSurvivalGroup } from '@/lib/stats';

/** Uniform numbers from a linear congruential generator, so that a failing data set can be made again from its number. */
function generator(seed: number): () => number {
  let state = (seed * 7919 + 20240607) % 2147483647;
  return () => {
    state = (16807 * state) % 2147483647;
    return state / 2147483647;
  };
}

/** One to four groups of 1 to 60 patients, with ties, rounding ties, late arms and arms without events among them. */
export function randomGroups(seed: number): LabelledSurvivalGroup[] {
  const next = generator(seed);
  for (let i = 0; i < 10; i++) next();
  const groupCount = 2 + Math.floor(next() * 3);
  const kind = Math.floor(next() * 5);
  const largest = next() < 0.3 ? 6 : 60;
  const eventShare = 0.2 + 0.8 * next();
  return Array.from({ length: groupCount }, (_, g) => {
    const n = 1 + Math.floor(next() * largest);
    const rate = 0.5 + next() * (g + 1);
    const shift = kind === 3 ? 1e6 : 0;
    const time = Array.from({ length: n }, () => {
      const raw = -Math.log(next()) / rate;
      if (kind === 0) return raw;
      if (kind === 1) return Math.ceil(raw * 10);
      if (kind === 2) return Math.ceil(raw * 5) * 0.1 + (next() < 0.5 ? 0 : 2e-16);
      if (kind === 3) return shift + raw;
      return Math.floor(raw * 3) + (next() < 0.2 ? 5e-9 : 0);
    });
    return { label: String(g), time, event: time.map(() => (next() < eventShare ? 1 : 0)) };
  });
}
