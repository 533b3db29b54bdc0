import type { Browser } from 'playwright-core';
import { FIRST_ITEM } from '../../../static/project-page/backlog/table/first-item.ts';
import { openAppPage, timeReloads } from '../browser.ts';
import type { BenchSite } from '../bench-site.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';
import { median, percentile95 } from '../statistics.ts';
import { reportAddress } from './report.ts';

/** Time of the report from the iframe's navigation until its first rows are painted. */
export async function measureReportInBrowser(site: BenchSite, browser: Browser | null, times: number): Promise<Row[]> {
  if (browser === null) return [row('First rows in the browser', [null, 'ms'], { note: 'no Chromium here' })];
  const app = await openAppPage(browser, reportAddress(site), FIRST_ITEM);
  try {
    const plain = await timeReloads(app, times, 1);
    const slow = await timeReloads(app, times, 4);
    const timed = (what: string, opened: readonly { ms: number }[]) => {
      const ms = opened.map((one) => one.ms);
      return row(what, [median(ms), 'ms'], { note: `no cache; 95th percentile ${Math.round(percentile95(ms))} ms` });
    };
    const violations = Math.max(...[...plain, ...slow].map((one) => one.violations));
    return [
      timed(`First rows in the browser, median of ${times}`, plain),
      timed(`First rows, CPU 4 times slower, median of ${times}`, slow),
      row('Violations of Forge’s CSP', [violations, 'violations'], {
        budget: budgets.violations,
        note: 'without unsafe-inline',
      }),
    ];
  } finally {
    await app.close();
  }
}
