import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aFixtureHost, ask } from '../testing/fixture-host.ts';

test('after a build functions and open pages are loaded anew', async () => {
  const frame = fs.mkdtempSync(path.join(os.tmpdir(), 'common-ground-'));
  fs.writeFileSync(path.join(frame, 'index.html'), '<head></head>');
  const builds = new EventTarget();
  const running = await aFixtureHost({ builds, frame });
  await ask(running, 'echo');
  expect(running.host.runtime.cold).toBe(false);
  expect(await (await fetch(`${running.url}/browse/FIX-1`)).text()).toContain('new WebSocket("/built")');
  const page = new WebSocket(`${running.url.replace('http', 'ws')}/built`);
  await new Promise((resolve) => (page.onopen = resolve));
  const told = new Promise<unknown>((resolve) => (page.onmessage = ({ data }) => resolve(data)));
  builds.dispatchEvent(new Event('built'));
  expect(await told).toBe('built');
  expect(running.host.runtime.cold).toBe(true);
  await running.stop();
  fs.rmSync(frame, { recursive: true });
});
