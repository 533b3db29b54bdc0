import type { Browser } from 'playwright-core';
import { startHost } from '../../host/start-host.ts';
import type { Profile } from '../../jira/limits.ts';
import { writeDelivery } from '../../sample/delivery/write-delivery.ts';
import { people } from '../../sample/people.ts';
import { addPeople } from '../../sample/project.ts';
import { openAppPage, whenQuiet, whenUsable, type AppPage } from '../browser.ts';
import { budgets } from '../budgets.ts';
import type { Extent } from '../extent.ts';
import { row, type Row } from '../row.ts';
import { median } from '../statistics.ts';
import { traceJira } from '../trace.ts';
import { APART, askedByPage, choose, FIGURE, type Place, whenRead } from './look-back.ts';

/** So many sprints need no more of them for the forecast, whose requests would be among those that are counted. */
const ALL = 12;

/** What a team learns from its recorded sprints, in a real browser: what it takes once the tiles are drawn. */
export async function measureLearning(
  profile: Profile,
  browser: Browser | null,
  { looks, recorded }: Pick<Extent, 'looks' | 'recorded'>,
): Promise<Row[]> {
  if (browser === null) return [row('What the sprints taught', [null, 'requests'], { note: 'no Chromium here' })];
  const running = await startHost({ profile, log: () => undefined });
  const { host, url } = running;
  try {
    host.site.write(() => addPeople(host.site));
    writeDelivery(host, { sprints: recorded, recorded });
    await host.clock.settle(60_000);
    const address = `${url}/jira/software/projects/DLV/apps/backlog-report-page/look-back?as=${people.ana.accountId}`;
    const read: Learnt[] = [];
    for (let turn = 0; turn < looks; turn += 1) read.push(await readOnce({ host, address, browser }));
    return rowsOf(read, recorded);
  } finally {
    await host.clock.settle();
    await running.stop();
  }
}

function rowsOf(read: readonly Learnt[], sprints: number): Row[] {
  const of = `, ${sprints} recorded sprints`;
  const [first] = read;
  const short = first?.short ?? 0;
  return [
    row(`Requests for what the sprints taught, after the tiles${of}`, [first?.requests ?? null, 'requests'], {
      budget: budgets.learningRequests + short,
      note: `${first?.byBackEnd ?? 0} by the back end`,
    }),
    row(`Computing for it, in the page${of}`, [median(read.map(({ ms }) => ms)), 'ms'], {
      budget: budgets.learningMs,
      note: `median of ${read.length}: scripts, styles and layout of the page`,
    }),
  ];
}

type Learnt = {
  readonly requests: number;
  readonly byBackEnd: number;
  /** Pages of searches that Jira cut short. */
  readonly short: number;
  /** For how long the page computed, in milliseconds. */
  readonly ms: number;
};

/** Reads in a fresh browser. Requests are slow, so that the tiles stand before the first answer comes. */
async function readOnce({ host, address, browser }: Place): Promise<Learnt> {
  const app = await openAppPage(browser, address, FIGURE);
  const trace = traceJira(host, APART);
  try {
    await whenUsable(app);
    await whenRead(app);
    await whenQuiet(app, trace.asked);
    await choose(app, ALL);
    const read = await app.frame.evaluate(whenGone, 'progress');
    const computed = await watchComputing(app);
    await app.frame.getByRole('region', { name: 'Where questions come from' }).waitFor();
    await whenQuiet(app, trace.asked);
    const ms = await computed();
    const asked = askedByPage(trace.asked).filter(({ from }) => from >= read);
    return {
      requests: asked.length,
      byBackEnd: asked.filter(({ by }) => by !== 'bridge').length,
      short: asked.filter((one) => one.short).length,
      ms,
    };
  } finally {
    trace.stop();
    await app.close();
  }
}

/** Runs in the iframe: when the last such element was gone, in milliseconds since the epoch. */
function whenGone(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector) !== null) return;
      observer.disconnect();
      resolve(performance.timeOrigin + performance.now());
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true });
    look();
  });
}

/** What of the page's main thread counts as computing; the rest is mostly the browser's own, and the bench's questions. */
const COMPUTING: readonly string[] = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** Resolves once it watches; what it answers tells for how many milliseconds the page computed since then. */
async function watchComputing({ page, frame }: AppPage): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(frame);
  await session.send('Performance.enable');
  const soFar = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.reduce((sum, { name, value }) => (COMPUTING.includes(name) ? sum + 1_000 * value : sum), 0);
  };
  const before = await soFar();
  return async () => (await soFar()) - before;
}
