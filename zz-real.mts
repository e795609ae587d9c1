import { spawn } from 'node:child_process';
import { PostgresServer } from './tests/fixtures/postgres-server';
const log = (...a: unknown[]) => console.log(new Date().toISOString().slice(11, 19), ...a);
const server = await PostgresServer.start();
const url = await server.newDatabase();
log('postgres', url);
const origin = 'http://127.0.0.1:4100';
const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, DATABASE_URL: url, HOST: '127.0.0.1', PORT: '4100', RATE_LIMIT: 'off', METRICS: '1' }, stdio: 'inherit' });
const get = async (p: string, init: RequestInit = {}) => { const t = performance.now(); const r = await fetch(origin + p, { redirect: 'manual', ...init }); const b = Buffer.from(await r.arrayBuffer()); return { status: r.status, bytes: b.length, ms: Math.round(performance.now() - t), text: b, etag: r.headers.get('etag'), retry: r.headers.get('retry-after') }; };
try {
  for (let i = 0; i < 1500 && child.exitCode === null; i++) { if ((await fetch(origin + '/api/v1/health').catch(() => null))?.ok) break; await new Promise((r) => setTimeout(r, 1000)); }
  for (const p of ['/api/v1/ready', '/api/v1/version', '/en', '/zh/outcomes?q=%E8%82%89%E7%98%A4', '/en/outcomes', '/en/map', '/en/studies/alter0203', '/api/v1/outcomes?limit=2', '/api/v1/downloads', '/en/audit', '/sitemap.xml', '/api/v1/metrics', '/embed/map/map?lang=zh']) { const { text, ...r } = await get(p); log(p, JSON.stringify(r), /version|ready|downloads$/.test(p) ? text.toString().slice(0, 300) : ''); }
  const list = JSON.parse((await get('/api/v1/downloads')).text.toString());
  const sqlite = list.data.find((d: any) => d.format === 'sqlite');
  const file = await get(sqlite.url); log('sqlite', file.status, file.bytes, sqlite.bytes, file.text.subarray(0, 15).toString());
  let n = 0; const start = performance.now(); const ask = async () => { while (performance.now() - start < 3000) { await get('/en'); n++; } }; await Promise.all(Array.from({ length: 8 }, ask)); log('kept page requests/s', Math.round(n / 3));
  await server.kill();
  for (const p of ['/en', '/zh', '/api/v1/ready', '/robots.txt']) { const r = await get(p); log('gone', p, r.status, r.retry, r.ms, (/<h1>.*<\/h1>/.exec(r.text.toString()) ?? [r.text.toString().slice(0, 200)])[0]); }
  await server.run();
  for (const p of ['/en', '/api/v1/ready']) { const r = await get(p); log('back', p, r.status, r.ms); }
} catch (e) { log(e); }
child.kill('SIGTERM');
await new Promise((r) => child.once('exit', r));
await server.remove();
process.exit(0);
