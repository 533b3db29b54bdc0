import type { Browser } from 'playwright-core';
import { FIRST_ITEM } from '../../../static/project-page/backlog/table/first-item.ts';
import { openAppPage, whenQuiet, whenUsable } from '../browser.ts';
import type { BenchSite } from '../bench-site.ts';
import { budgets, wholeBacklogReads } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { longestChain } from '../statistics.ts';
import { traceJira, type Trace } from '../trace.ts';

/** Milliseconds added to each request: enough for the first rows to be painted before the next answer. */
const APART = 250;

export const reportAddress = ({ url, projectKey, accountId }: BenchSite): string =>
  `${url}/jira/software/projects/${projectKey}/apps/backlog-report-page?as=${accountId}`;

/** Opening the report in a real browser: requests until its first rows, requests in all, and their points. */
export async function measureReport(site: BenchSite, browser: Browser | null, when: 'first' | 'known'): Promise<Row[]> {
  const known = when === 'known' ? ' (in use)' : ' (first time in this project)';
  const budget = when === 'known' ? budgets.reportWavesKnown : budgets.reportWaves;
  if (browser === null)
    return [row(`Reads until the first rows${known}`, [null, 'reads'], { budget, note: 'no Chromium here' })];
  const { counts } = site.host.jira;
  const before = counts.points;
  const trace = traceJira(site.host, APART);
  const app = await openAppPage(browser, reportAddress(site), FIRST_ITEM);
  try {
    const { at } = await whenUsable(app);
    await whenQuiet(app, trace.asked);
    trace.stop();
    const ofPage = trace.asked.filter(({ behind }) => !behind);
    const critical = ofPage.filter(({ to }) => to <= at);
    return [
      row(`Reads one after the other until the first rows${known}`, [longestChain(critical), 'reads'], {
        budget,
        note: `${critical.length} in all until then`,
      }),
      row(`Requests${known}`, [ofPage.length, 'requests'], {
        // Until something is stored, the page reads the whole backlog to judge it.
        budget: budgets.reportRequests + (when === 'first' ? wholeBacklogReads(site.open) : 0),
        note: kinds(ofPage),
      }),
      row(`Points${known}`, [counts.points - before, 'points'], {
        budget: budgets.reportPoints,
        note: 'with what it starts in the background; reads through the bridge cost none',
      }),
    ];
  } finally {
    trace.stop();
    await app.close();
  }
}

/** The full list, requested with the button under the table. */
export async function measureWholeList(site: BenchSite, browser: Browser | null): Promise<Row[]> {
  const what = `The full list of ${site.open.toLocaleString('en')} issues`;
  const budget = wholeBacklogReads(site.open);
  if (browser === null) return [row(what, [null, 'reads'], { budget, note: 'no Chromium here' })];
  const app = await openAppPage(browser, reportAddress(site), FIRST_ITEM);
  const trace = traceJira(site.host);
  try {
    await whenUsable(app);
    await whenQuiet(app, trace.asked);
    const asked = trace.asked.length;
    const from = performance.now();
    await app.frame.getByRole('button', { name: /^Show all/ }).click();
    await app.frame.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached', timeout: 120_000 });
    const ms = performance.now() - from;
    return [row(what, [trace.asked.length - asked, 'reads'], { budget, note: `streamed in ${Math.round(ms)} ms` })];
  } finally {
    trace.stop();
    await app.close();
  }
}

function kinds(asked: Trace['asked']): string {
  const bridge = asked.filter(({ by }) => by === 'bridge').length;
  return `${bridge} through the bridge, ${asked.length - bridge} by the back end`;
}
