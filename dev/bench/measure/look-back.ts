import type { Browser } from 'playwright-core';
import { integer, text } from '../../jira/columns.ts';
import type { Host } from '../../host/host.ts';
import { startHost } from '../../host/start-host.ts';
import type { Profile } from '../../jira/limits.ts';
import { people } from '../../sample/people.ts';
import { bridgedBy, openAppPage, whenQuiet, whenUsable, type AppPage } from '../browser.ts';
import { budgets, lookBackRequests } from '../budgets.ts';
import type { Extent } from '../extent.ts';
import { fillPast } from '../generated-past.ts';
import { row, type Row } from '../row.ts';
import { longestChain, median } from '../statistics.ts';
import { traceJira, type Asked } from '../trace.ts';

const KEY = 'PAST';
/** A figure of a tile; figures appear once the histories are read. */
export const FIGURE = 'section[aria-labelledby] h2 + p button';
/** Milliseconds added to each request, so that the trace shows which requests wait for others. */
export const APART = 250;
const DAY = 24 * 60 * 60 * 1000;

export type Place = { readonly host: Host; readonly address: string; readonly browser: Browser };

/** The first look back of a project in a real browser, at three sprints and at twelve. */
export async function measureLookBack(
  profile: Profile,
  browser: Browser | null,
  { looks, past }: Pick<Extent, 'looks' | 'past'>,
): Promise<Row[]> {
  if (browser === null) return [row('First figures', [null, 'ms'], { note: 'no Chromium here' })];
  const running = await startHost({ profile, log: () => undefined });
  const { host, url } = running;
  try {
    fillPast(host.site, { projectKey: KEY, ...past });
    await host.clock.settle(60_000);
    const address = `${url}/jira/software/projects/${KEY}/apps/backlog-report-page/look-back?as=${people.ana.accountId}`;
    const place = { host, address, browser };
    return [...(await measure(place, 3, looks)), ...(await measure(place, 12, looks))];
  } finally {
    await host.clock.settle();
    await running.stop();
  }
}

async function measure(place: Place, sprints: Sprints, turns: number): Promise<Row[]> {
  const counted = await readOnce(place, sprints, APART);
  const timed: Reading[] = [];
  for (let turn = 0; turn < turns; turn += 1) timed.push(await readOnce(place, sprints, 0));
  const { items, candidates } = sizeOf(place.host, sprints);
  const { short } = counted;
  const budget = lookBackRequests({ items, candidates, short });
  const of = `, ${sprints} sprints`;
  const sized = `${counted.byBackEnd} by the back end; ${items.toLocaleString('en')} items, ${candidates.toLocaleString('en')} candidates`;
  const cut = short === 0 ? {} : { note: `Jira cut ${short} page(s) of the searches short` };
  const isJudged = sprints === FIRST && place.host.site.profile === 'instant';
  return [
    row(`Reads one after the other until the first figures${of}`, [counted.chain, 'reads'], {
      ...(sprints === FIRST ? { budget: budgets.lookBackWaves + short } : {}),
      ...cut,
    }),
    row(`Requests until then${of}`, [counted.first, 'requests'], { budget, note: sized }),
    row(`First figures${of}`, [median(timed.map(({ firstMs }) => firstMs)), 'ms'], {
      ...(isJudged ? { budget: budgets.lookBackFirst } : {}),
      note: `median of ${turns}${sprints === FIRST ? ', with the page and no cache' : ', chosen on the open page'}`,
    }),
    row(`Requests for texts and comments after that${of}`, [counted.later, 'requests']),
    row(`Everything read${of}`, [median(timed.map(({ allMs }) => allMs)), 'ms'], { note: `median of ${turns}` }),
  ];
}

/** The default number of sprints; others are chosen on the page. */
const FIRST = 3;
type Sprints = 3 | 12;
type Reading = {
  readonly chain: number;
  /** Requests until the first figures were painted, the back end's part of them, and those after. */
  readonly first: number;
  readonly byBackEnd: number;
  /** Pages of searches until then that Jira cut short. */
  readonly short: number;
  readonly later: number;
  readonly firstMs: number;
  readonly allMs: number;
};

/** Reads in a fresh browser, with each request slowed down by `apart` milliseconds. */
async function readOnce(place: Place, sprints: Sprints, apart: number): Promise<Reading> {
  const { host, address, browser } = place;
  let trace = traceJira(host, sprints === FIRST ? apart : 0);
  const app = await openAppPage(browser, address, FIGURE);
  try {
    const usable = await whenUsable(app);
    await whenRead(app);
    let [from, at] = [usable.at - usable.ms, usable.at];
    if (sprints !== FIRST) {
      // What is read after the first figures is no part of the next reading.
      await whenQuiet(app, trace.asked);
      trace.stop();
      trace = traceJira(host, apart);
      from = Date.now();
      at = await choose(app, sprints);
      await whenRead(app);
    }
    const end = Date.now();
    await whenQuiet(app, trace.asked);
    const ofPage = askedByPage(trace.asked);
    const first = ofPage.filter(({ to }) => to <= at);
    const ofBackEnd = first.filter(({ by }) => by !== 'bridge');
    const bridged = (await bridgedBy(app)).filter(({ from: sent, to }) => sent >= from && to <= at);
    return {
      chain: longestChain([...ofBackEnd, ...bridged]),
      first: first.length,
      byBackEnd: ofBackEnd.length,
      short: first.filter((one) => one.short).length,
      later: ofPage.length - first.length,
      firstMs: at - from,
      allMs: end - from,
    };
  } finally {
    trace.stop();
    await app.close();
  }
}

/** Requests of the page and of the back end for it; leaves out background work, which the app also sends as itself. */
export function askedByPage(asked: readonly Asked[]): readonly Asked[] {
  const begun = Math.min(...asked.filter(({ by }) => by === 'bridge').map(({ from }) => from));
  return asked.filter(({ by, behind, from }) => by !== 'app' || (!behind && from < begun));
}

/** Resolves with the time at which the figures of `sprints` sprints were painted, in milliseconds since the epoch. */
export async function choose({ frame }: AppPage, sprints: number): Promise<number> {
  const painted = frame.evaluate(whenPainted, { tile: 'section[aria-labelledby]', mark: 'svg path', sprints });
  await frame.getByRole('combobox', { name: 'Look back at' }).selectOption(String(sprints));
  return painted;
}

/** Runs in the iframe. Twelve sprints are told as a range, but each has its mark below its bar. */
function whenPainted({ tile, mark, sprints }: { tile: string; mark: string; sprints: number }): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if ((document.querySelector(tile)?.querySelectorAll(mark).length ?? 0) < sprints) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Waits for the end of the reading: until then the page shows its progress. */
export async function whenRead({ frame }: AppPage): Promise<void> {
  await frame.locator('progress').waitFor({ state: 'detached', timeout: 120_000 });
}

/** Issues that were ever in the last sprints, and issues updated since the day before the first of them. */
function sizeOf({ site }: Host, sprints: number): { items: number; candidates: number } {
  const sql = "select id, start_date as start from sprints where state = 'closed' order by start_date desc limit ?";
  const last = site.db.all({ id: integer, start: text }, sql, sprints);
  const ids = new Set(last.map(({ id }) => String(id)));
  const moves = site.db.all(
    { issue: integer, held: text },
    `select issue_id as issue, from_value || ', ' || to_value as held from changelog_items
      join changelog on changelog.id = history_id where field = 'Sprint'`,
  );
  const items = new Set(
    moves.flatMap(({ issue, held }) => (held.split(', ').some((id) => ids.has(id)) ? [issue] : [])),
  );
  const since = new Date(Date.parse(last.at(-1)?.start ?? '') - DAY).toISOString();
  const updated = site.db.get({ n: integer }, 'select count(*) as n from issues where updated >= ?', since);
  return { items: items.size, candidates: updated?.n ?? 0 };
}
