import type { Browser } from 'playwright-core';
import { openAppPage, timeReloads, whenUsable } from '../browser.ts';
import type { BenchSite } from '../bench-site.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { median, percentile95 } from '../statistics.ts';

/** The panel has buttons only once its content is there. */
const USABLE = 'main button:not([disabled])';
const SLOWDOWN = 4;

/** The panel on the issue page in a real browser: from the iframe's navigation until a button can be pressed. */
export async function measurePanelInBrowser(site: BenchSite, browser: Browser | null, times: number): Promise<Row[]> {
  const usable = `Usable in the browser, CPU ${SLOWDOWN} times slower, median of ${times}`;
  if (browser === null) return [row(usable, [null, 'ms'], { budget: budgets.panelUsable, note: 'no Chromium here' })];
  const { host, url, accountId, projectId } = site;
  host.panels.pin('refinement-panel', String(projectId));
  host.functions.counts.clear();
  const app = await openAppPage(browser, `${url}/browse/${site.keys[0]}?as=${accountId}`, USABLE);
  try {
    await whenUsable(app);
    const invokes = host.functions.counts.get('resolver') ?? 0;
    const opened = await timeReloads(app, times, SLOWDOWN);
    const plain = await timeReloads(app, times, 1);
    const slow = opened.map(({ ms }) => ms);
    return [
      row('Invocations until usable', [invokes, 'invokes'], { budget: budgets.panelInvokes, note: 'in the browser' }),
      row(usable, [median(slow), 'ms'], {
        budget: budgets.panelUsable,
        note: `no cache; 95th percentile ${Math.round(percentile95(slow))} ms`,
      }),
      row('Usable in the browser, full speed', [median(plain.map(({ ms }) => ms)), 'ms'], { note: 'no cache' }),
      row('Violations of Forge’s CSP', [Math.max(...opened.map(({ violations }) => violations)), 'violations'], {
        budget: budgets.violations,
        note: 'without unsafe-inline',
      }),
    ];
  } finally {
    await app.close();
  }
}
