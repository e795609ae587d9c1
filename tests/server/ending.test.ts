import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { ending } from '@/scripts/serve/end-with.mjs';
import { openFront, pageApp } from './front-server';

let open: Awaited<ReturnType<typeof openFront>> | undefined;
afterEach(async () => {
  await open?.close().catch(() => undefined);
  open = undefined;
});

describe('a server that is asked to end', () => {
  it('answers what is in flight, lets nobody in, and is gone then', async () => {
    let begun = () => {};
    const underWay = new Promise<void>((resolve) => {
      begun = resolve;
    });
    open = await openFront(async (request, response) => {
      begun();
      await wait(200);
      pageApp(request, response);
    });
    const { get, server, front } = open;
    const codes: number[] = [];
    const asking = get('/en');
    await underWay;
    const end = ending(server, front, (code) => codes.push(code));
    end();
    // The same signal may come twice, from the terminal and from npm.
    end();
    await expect(get('/en/late')).rejects.toThrow();
    const answer = await asking;
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>/en</title>');
    await expect.poll(() => codes).toEqual([0]);
  });

  it('cuts off who is slow or says nothing, after its patience', async () => {
    open = await openFront(pageApp);
    const { server, front, port, get } = open;
    const slow = connect(port, '127.0.0.1', () => slow.write('GET /en HTTP/1.1\r\nHost: a.exam'));
    const cut = new Promise((resolve) => slow.on('close', resolve));
    slow.on('error', () => undefined);
    await (await get('/en')).text();
    const codes: number[] = [];
    const from = Date.now();
    ending(server, front, (code) => codes.push(code), 300)();
    await cut;
    await expect.poll(() => codes.length).toBeGreaterThan(0);
    expect(codes[0]).toBe(0);
    expect(Date.now() - from).toBeLessThan(2_000);
  });

  it('ends at once when it is asked again, a while later', async () => {
    open = await openFront(pageApp);
    const codes: number[] = [];
    const end = ending(open.server, { closing: true }, (code) => codes.push(code));
    end();
    expect(codes).toEqual([1]);
  });
});
