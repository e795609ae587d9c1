import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { computeRoute } from '@/app/api/v1/_http/methods';
import { POST as postMetaAnalysis } from '@/app/api/v1/analyses/meta-analysis/route';
import { POST as postProportion } from '@/app/api/v1/analyses/proportion/route';
import { POST as postSurvival } from '@/app/api/v1/analyses/survival/route';
import { POST as postTable } from '@/app/api/v1/analyses/table/route';
import { POST as postTwoByTwo } from '@/app/api/v1/analyses/two-by-two/route';
import { GET as getPatients } from '@/app/api/v1/patients/route';
import { GET as getStoredSurvival } from '@/app/api/v1/studies/[slug]/survival/route';
import { LARGEST_BODY } from '@/lib/exchange/largest-body.mjs';
import { ANALYSES } from '@/lib/own-data/analyses';
import {
  metaAnalysisResult,
  proportionResult,
  storedSurvivalResult,
  survivalResult,
  twoByTwoResult,
} from '@/lib/own-data/analysis-results';
import { tableResult } from '@/lib/own-data/table-request';
import {
  analyseMetaAnalysis,
  analyseProportion,
  analyseSurvival,
  analyseTwoArms,
  analyseTwoByTwo,
} from '@/lib/stats';
import { useDatabase } from '../fixtures/built-database';
import { call, post, problemIn } from './call';

vi.mock('@/app/api/v1/_compute/analysis-pool', () => import('./source-pool'));

let cleanUp: () => void;
beforeAll(async () => {
  cleanUp = await useDatabase('real');
});
afterAll(() => cleanUp());
afterEach(() => vi.restoreAllMocks());

const groups = [
  { label: 'control', time: [1, 2, 3, 4, 6], event: [1, 1, 1, 0, 1] },
  { label: 'new', time: [2, 5, 7, 8, 9], event: [true, false, true, false, false] },
];
const withoutEvents = groups.map(({ label, time }) => ({ label, time, event: time.map(() => 0) }));
const effects = [
  { label: 'a', estimate: 0.1, standardError: 0.2 },
  { label: 'b', estimate: -0.4, standardError: 0.3 },
  { label: 'c', estimate: 0.9, standardError: 0.25 },
];
const proportions = [
  { label: 'a', events: 0, total: 12 },
  { label: 'b', events: 5, total: 20 },
  { label: 'c', events: 9, total: 11 },
];
const twoArm = [
  { label: 'x', ...{ a: { events: 0, total: 20 }, b: { events: 3, total: 18 } } },
  { label: 'y', ...{ a: { events: 4, total: 25 }, b: { events: 6, total: 24 } } },
];
const arms = { a: { events: 10, total: 23 }, b: { events: 14, total: 16 } };
const emptyArms = { a: { events: 0, total: 5 }, b: { events: 0, total: 6 } };

test.each([
  ['survival', postSurvival, { groups }, analyseSurvival(groups), survivalResult],
  [
    'survival',
    postSurvival,
    { groups, confidenceLevel: 0.9, confidenceType: 'plain', ties: 'breslow', tau: 5 },
    analyseSurvival(groups, { confidenceLevel: 0.9, confidenceType: 'plain', ties: 'breslow', tau: 5 }),
    survivalResult,
  ],
  [
    'survival',
    postSurvival,
    { groups: groups.slice(0, 1) },
    analyseSurvival(groups.slice(0, 1)),
    survivalResult,
  ],
  ['survival', postSurvival, { groups: withoutEvents }, analyseSurvival(withoutEvents), survivalResult],
  ['proportion', postProportion, { events: 0, total: 7 }, analyseProportion(0, 7), proportionResult],
  ['two-by-two', postTwoByTwo, arms, analyseTwoByTwo(arms), twoByTwoResult],
  ['two-by-two', postTwoByTwo, emptyArms, analyseTwoByTwo(emptyArms), twoByTwoResult],
  [
    'meta-analysis',
    postMetaAnalysis,
    { effects, method: 'DL', knappHartung: true },
    analyseMetaAnalysis({ effects }, { method: 'DL', knappHartung: true }),
    metaAnalysisResult,
  ],
  [
    'meta-analysis',
    postMetaAnalysis,
    { effects: effects.slice(0, 1) },
    analyseMetaAnalysis({ effects: effects.slice(0, 1) }),
    metaAnalysisResult,
  ],
  [
    'meta-analysis',
    postMetaAnalysis,
    { proportions, transformation: 'freeman-tukey' },
    analyseMetaAnalysis({ proportions, transformation: 'freeman-tukey' }),
    metaAnalysisResult,
  ],
])(
  'POST /analyses/%s gives what the statistics give, in the form that is described',
  async (name, handler, body, expected, schema) => {
    const response = await post(handler, `/analyses/${name}`, body);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const result = await response.json();
    expect(result).toEqual(expected);
    expect(schema.safeParse(result).error?.issues).toBeUndefined();
  },
);

test.each(['RR', 'OR', 'RD', 'Peto'] as const)('two arms are pooled as %s', async (measure) => {
  const response = await post(postMetaAnalysis, '/analyses/meta-analysis', { twoArm, measure });
  const result = await response.json();
  expect(result).toEqual(analyseTwoArms(twoArm, measure));
  expect(metaAnalysisResult.safeParse(result).error?.issues).toBeUndefined();
});

describe('POST /analyses/table', () => {
  const answerOf = async (body: object) => {
    const response = await post(postTable, '/analyses/table', body);
    expect(response.status).toBe(200);
    const answer = await response.json();
    expect(tableResult.safeParse(answer).error?.issues).toBeUndefined();
    return answer;
  };

  test('reads a table and gives what the analysis gives', async () => {
    const rows = groups.flatMap(({ label, time, event }) =>
      time.map((t, i) => `${t}\t${Number(event[i])}\t${label}`),
    );
    const answer = await answerOf({ text: `time\tevent\tarm\n${rows.join('\n')}` });
    expect(answer).toMatchObject({
      kind: 'survival',
      rows: { read: 10, used: 10, leftOut: [] },
      questions: [],
    });
    expect(answer.result).toEqual(
      analyseSurvival(groups.map((group) => ({ ...group, event: group.event.map(Number) }))),
    );
  });

  test('asks, and gives the result once an option is sent along', async () => {
    const text = 'time\tstatus\n4\t2\n6\t1\n7\t2\n9\t2\n';
    const asked = await answerOf({ text, locale: 'zh' });
    expect(asked.result).toBeUndefined();
    const [{ about, options }] = asked.questions;
    expect([about, options[0].coding]).toEqual(['coding', { '1': 'censored', '2': 'event' }]);
    const { text: _, ...answers } = options[0];
    const { result } = await answerOf({ text, ...answers });
    expect(result.groups[0]).toMatchObject({ n: 4, events: 3 });
  });

  test('takes a file, and roles by name or by index', async () => {
    const text = 'a;b;c\n1,5;1;x\n2,5;0;x\n4;1;y\n';
    const base64 = Buffer.from(text).toString('base64');
    const byName = await answerOf({ base64, roles: { a: 'time', b: 'event', c: 'group' } });
    expect(byName.result.groups.map(({ label }: { label: string }) => label)).toEqual(['x', 'y']);
    expect(await answerOf({ text, roles: { 0: 'time', 1: 'event', 2: 'group' } })).toEqual(byName);
  });

  test('refuses by name what it does not serve', async () => {
    const answer = await answerOf({ text: 'id\tstart\tstop\tevent\n1\t0\t5\t0\n1\t5\t9\t1\n' });
    expect(answer.refusal).toMatchObject({ code: 'refuse-start-stop' });
    expect(answer.result).toBeUndefined();
  });

  test('takes one of text and base64, and names columns that are there', async () => {
    const status = async (body: object) => (await post(postTable, '/analyses/table', body)).status;
    expect(await status({})).toBe(400);
    expect(await status({ text: 'a', base64: 'YQ==' })).toBe(400);
    expect(await status({ text: 'a\tb\n1\t2', roles: { d: 'time' } })).toBe(422);
    expect(await status({ base64: Buffer.from('PK\u0003\u0004').toString('base64') })).toBe(422);
  });
});

describe('bodies', () => {
  test('have to be JSON by name and by nature', async () => {
    const asForm = await post(postProportion, '/analyses/proportion', 'events=1', {
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect((await problemIn(asForm)).status).toBe(415);
    expect(asForm.headers.get('accept-post')).toBe('application/json');
    expect((await problemIn(await post(postProportion, '/analyses/proportion', '{'))).status).toBe(400);
    expect((await problemIn(await post(postProportion, '/analyses/proportion', ''))).status).toBe(400);
    const charset = { headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } };
    expect(
      (await post(postProportion, '/analyses/proportion', { events: 1, total: 2 }, charset)).status,
    ).toBe(200);
  });

  test.each([null, {}, 5, 'text', [], { label: 'x', time: null, event: [1] }, { label: 'x' }])(
    'with %j among things of another form are refused by its place',
    async (odd) => {
      for (const [handler, path, body] of [
        [postSurvival, '/analyses/survival', { groups: [...groups, odd] }],
        [postMetaAnalysis, '/analyses/meta-analysis', { effects: [...effects, odd] }],
        [postMetaAnalysis, '/analyses/meta-analysis', { proportions: [...proportions, odd], method: 'DL' }],
      ] as const) {
        const problem = await problemIn(await post(handler, path, body));
        expect(problem.status, path).toBe(400);
        const at = 'groups' in body ? groups.length : effects.length;
        expect(
          problem.issues.map((issue) => issue.path[1]),
          path,
        ).toContain(at);
      }
    },
  );

  test('are refused as too large before they are read to the end', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const response = await post(postSurvival, '/analyses/survival', '', {
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect((await problemIn(response)).status).toBe(413);
    expect(sent).toBeLessThan(LARGEST_BODY + 10 * 65_536);
  });

  test('may not hold more values than anybody needs', async () => {
    const response = await post(postSurvival, '/analyses/survival', `[${'0,'.repeat(600_000)}0]`);
    expect((await problemIn(response)).status).toBe(413);
  });

  test('with many wrong values get a short answer', async () => {
    const column = Array(150_000).fill('x');
    const response = await post(postSurvival, '/analyses/survival', {
      groups: [{ label: 'a', time: column, event: column }],
    });
    const { status, issues, detail } = await problemIn(response);
    expect([status, issues.length]).toEqual([400, 20]);
    expect(detail).toContain('first 20');
  });

  test('of a meta-analysis are told what is wrong in their own form', async () => {
    const body = { proportions: [{ label: 'a', events: 3, total: 2 }], transformation: 'arcsine' };
    const { issues } = await problemIn(await post(postMetaAnalysis, '/analyses/meta-analysis', body));
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['proportions.0.events', 'transformation']);
    const both = { effects, proportions, transformation: 'logit' };
    expect((await problemIn(await post(postMetaAnalysis, '/analyses/meta-analysis', both))).issues).toEqual([
      { path: ['effects'], message: expect.stringContaining('unknown') },
    ]);
  });

  test.each(['null', '[]', '"x"', '1', '{"__proto__": {"events": 1}, "total": 2}'])(
    '%s is no analysis',
    async (body) => {
      for (const { path } of ANALYSES) {
        const handler = {
          '/analyses/survival': postSurvival,
          '/analyses/proportion': postProportion,
          '/analyses/two-by-two': postTwoByTwo,
          '/analyses/meta-analysis': postMetaAnalysis,
          '/analyses/table': postTable,
        }[path];
        if (handler) expect((await problemIn(await post(handler, path, body))).status).toBe(400);
      }
    },
  );
});

test('numbers that are valid but too extreme are a problem, not a null', async () => {
  const time = [1e308, 1.7e308];
  const response = await post(postSurvival, '/analyses/survival', {
    groups: [{ label: 'a', time, event: [1, 0] }],
  });
  expect((await problemIn(response)).status).toBe(422);
});

test('nothing of a body is written to the log, whatever happens', async () => {
  const written: unknown[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...words) => void written.push(...words));
  }
  const { POST } = computeRoute(async () => {
    throw new TypeError('secret-of-the-patient');
  });
  const response = await post(POST, '/analyses/proportion', { events: 1, total: 2 });
  vi.restoreAllMocks();
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
  expect(written[0]).toBe('TypeError');
  expect(written.join(' ')).not.toContain('secret');
});

describe('GET /studies/{slug}/survival', () => {
  interface Patient {
    study: string;
    cohort: string;
    times: { endpoint: string; time: number; unit: string; event: boolean }[];
  }

  test('agrees with the statistics of the patients that GET /patients lists', async () => {
    const ndjson = await (await call(getPatients, '/patients?format=ndjson')).text();
    const patients = ndjson
      .split('\n')
      .filter(Boolean)
      .map((line): Patient => JSON.parse(line));
    const endpoints = new Set(
      patients.flatMap(({ study, times }) => times.map(({ endpoint }) => `${study} ${endpoint}`)),
    );
    expect(endpoints.size).toBeGreaterThan(0);
    for (const pair of endpoints) {
      const [slug = '', endpoint = ''] = pair.split(' ');
      const address = `/studies/${slug}/survival?endpoint=${endpoint}`;
      const response = await call(getStoredSurvival, address, { params: { slug } });
      const result = storedSurvivalResult.parse(await response.json());
      const expected = analyseSurvival(
        result.groups.map(({ label }) => {
          const times = patients
            .filter(({ study, cohort }) => study === slug && cohort === label)
            .flatMap((patient) => patient.times.filter((time) => time.endpoint === endpoint));
          return { label, time: times.map(({ time }) => time), event: times.map(({ event }) => event) };
        }),
      );
      const { study, unit, endpoint: _, groups: found, notes: _notes, ...tests } = result;
      const { groups: curves, ...statistics } = expected;
      expect(study).toBe(slug);
      expect(unit).not.toBe('');
      expect(tests).toEqual(statistics);
      // No median of few events: `fewer than 10` is the line that the methods page draws.
      expect(found.map(({ name: _name, ...group }) => group)).toEqual(
        curves.map((group) =>
          group.events < 10 ? { ...group, median: { notEstimable: 'too-few-events' } } : group,
        ),
      );
    }
  });

  test('says which endpoints there are', async () => {
    const params = { slug: 'everolimus-angiosarcoma-2019' };
    for (const query of ['', '?endpoint=happiness', '?endpoint=']) {
      const response = await call(getStoredSurvival, `/studies/${params.slug}/survival${query}`, { params });
      const { status, issues } = await problemIn(response);
      expect(status).toBe(400);
      expect(issues).toEqual([{ path: ['endpoint'], message: expect.stringContaining('overall-survival') }]);
    }
    const extra = await call(
      getStoredSurvival,
      `/studies/${params.slug}/survival?endpoint=overall-survival&arm=1`,
      { params },
    );
    expect((await problemIn(extra)).issues[0]?.path).toEqual(['arm']);
  });

  test('of a study without patients, or of none, is not found', async () => {
    for (const slug of ['yoo-everolimus-phase-2', 'nothing-like-it']) {
      const response = await call(getStoredSurvival, `/studies/${slug}/survival?endpoint=overall-survival`, {
        params: { slug },
      });
      expect((await problemIn(response)).status).toBe(404);
    }
  });
});
