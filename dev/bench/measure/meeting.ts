import { z } from 'zod';
import { invokeResolver } from '../../host/resolver.ts';
import { integer } from '../../jira/columns.ts';
import type { MeetingExtent } from '../extent.ts';
import { row, type Row, type Section } from '../row.ts';
import { type Use, usedBy } from '../month/meter.ts';
import { budgets } from '../team/budgets.ts';
import { bundlePage } from '../team/bundle-page.ts';
import type { MeetingPage } from '../team/open-meeting-page.ts';
import { surfaceOf } from '../team/page.ts';
import { prepareIssue } from '../team/prepare-issue.ts';
import { ask, playTalk } from '../team/talk.ts';
import { measureGoingOn } from '../team/going-on.ts';
import { openTeamSite, type TeamSite } from '../team/team-site.ts';

const MINUTE = 60_000;
/** Minutes from one item to the next. */
const EACH = 7;
const QUESTIONS = 8;
/** Closed questions that each item had before. */
const BEFORE = 8;
const LIST = 20;
/** People of a meeting, and of a large one. */
const TEAM = 8;
const MANY = 20;

type Hour = {
  readonly readUnits: number;
  readonly pointsAnHour: number;
  /** Of the whole meeting, which took so many minutes. */
  readonly use: Use;
  readonly minutes: number;
};
/** `begin`: called once the list is kept, before the meeting starts. */
type How = { readonly realtime: boolean; readonly begin?: () => void };

/** Use of the quotas by eight people on the page of their meeting, and what opening a list costs. */
export async function measureMeeting({ items, moves }: MeetingExtent): Promise<Section> {
  const script = await bundlePage('meeting-page.ts');
  const withSite = async <T>(work: (site: TeamSite) => Promise<T>, size = TEAM): Promise<T> => {
    const site = await openTeamSite(script, { frozen: true, size });
    try {
      return await work(site);
    } finally {
      await site.stop();
    }
  };
  const without = await withSite((site) => measureHour(site, items, { realtime: false }));
  const hinted = await withSite((site) => measureHour(site, items, { realtime: true }));
  const twenty = await withSite((site) => measureHour(site, Math.min(items, 2), { realtime: true }), MANY);
  const opens = await withSite(measureOpens);
  const goingOn: Row[] = [];
  for (const profile of ['instant', 'cloud'] as const)
    for (const realtime of [true, false]) goingOn.push(await measureGoingOn(script, { profile, realtime, moves }));
  const how = `simulated: eight times the meeting page’s own stores, looks and actions, without what is drawn; ${items} item(s), a move every ${EACH} minutes`;
  return {
    title: `A meeting of eight on its page, ${items} item(s)`,
    rows: [
      row('Read units in the busiest minute, without Realtime', [without.readUnits, 'units'], {
        budget: budgets.unitsWithout,
        note: how,
      }),
      row('… with Realtime', [hinted.readUnits, 'units'], { budget: budgets.unitsWith }),
      row('Points an hour, without Realtime', [without.pointsAnHour, 'points'], { budget: budgets.pointsAnHour }),
      row('… with Realtime', [hinted.pointsAnHour, 'points'], { budget: budgets.pointsAnHour }),
      row('Read units in the busiest minute of a meeting of twenty, with Realtime', [twenty.readUnits, 'units'], {
        budget: budgets.unitsOfTwenty,
        note: `${Math.min(items, 2)} item(s); ${twenty.pointsAnHour} points an hour`,
      }),
      ...opens,
      ...goingOn,
    ],
  };
}

/** A whole meeting, from a full minute of the site’s clock. */
export async function measureHour(site: TeamSite, count: number, { realtime, begin }: How): Promise<Hour> {
  const { host } = site;
  const { clock, kvs, jira } = host;
  const items: string[] = [];
  for (let index = 0; index < count; index += 1) items.push(idOf(site, await prepareIssue(site, [BEFORE])));
  const pages = await site.meet({ realtime });
  const [first] = pages;
  if (first === undefined) throw new Error('Nobody is there.');
  await stored(first.meeting.acts.saveItems(items), site);
  await clock.advance(MINUTE);
  await clock.advance(MINUTE - (clock.now() % MINUTE));
  kvs.usage.reset();
  jira.counts.reset();
  begin?.();
  const use = await usedBy(host, () => playMeeting(site, { pages, first, items }));
  const { minutes } = kvs.usage;
  for (const page of pages) page.close();
  return {
    readUnits: Math.max(...minutes.map(({ readUnits }) => readUnits)),
    pointsAnHour: Math.round((use.points * 60) / (count * EACH)),
    use,
    minutes: count * EACH,
  };
}

type Meeting = {
  readonly pages: readonly MeetingPage[];
  readonly first: MeetingPage;
  readonly items: readonly string[];
};

/** From the start to the end, an item every seven minutes. */
async function playMeeting(site: TeamSite, { pages, first, items }: Meeting): Promise<void> {
  const { quiet } = site;
  const { clock } = site.host;
  await go(site, first, items[0] ?? 'end');
  for (let index = 0; index < items.length; index += 1) {
    const began = clock.now();
    const goOn = (agreed: string): Promise<void> => go(site, first, items[index + 1] ?? 'end', agreed);
    // Everybody is at the item before anybody acts on it.
    await clock.advance(MINUTE);
    await playTalk({ pages, clock, quiet }, { questions: QUESTIONS, name: `Item ${index + 1}`, goOn });
    await clock.advance(Math.max(0, began + EACH * MINUTE - clock.now()));
  }
}

async function go(site: TeamSite, page: MeetingPage, to: string, agreed: string | null = null): Promise<void> {
  page.touch();
  await stored(page.meeting.goOn(to, agreed), site);
}

async function stored(work: ReturnType<MeetingPage['meeting']['goOn']>, { quiet }: TeamSite): Promise<void> {
  const failure = await work;
  if (failure !== null) throw new Error(`${failure.code} ${JSON.stringify(failure.details)}`);
  await quiet();
}

/** What one opening of a list costs, before the start and while it runs. */
async function measureOpens(site: TeamSite): Promise<Row[]> {
  const items: string[] = [];
  for (let index = 0; index < LIST; index += 1) items.push(await askedAbout(site, `Item ${index + 1}`));
  const [first] = await site.meet({ realtime: false });
  if (first === undefined) throw new Error('Nobody is there.');
  await stored(first.meeting.acts.saveItems(items), site);
  const before = await costOfOpening(site, null);
  await go(site, first, items[0] ?? 'end');
  const firstTime = await costOfOpening(site, null);
  const running = await costOfOpening(site, before.key);
  first.close();
  return [
    row(`Opening a list of ${LIST} items, before the start`, [before.units, 'units'], {
      budget: budgets.openListUnits,
      note: `${before.points} points`,
    }),
    row('… while it runs', [running.units, 'units'], {
      budget: budgets.openRunningUnits,
      note: `${running.points} points; ${firstTime.units} units in a browser that has not seen a list before`,
    }),
  ];
}

/** An issue with a row of about three kilobytes. Resolves with its id. */
async function askedAbout(site: TeamSite, summary: string): Promise<string> {
  const { host, quiet } = site;
  const issueKey = await site.ticket(summary);
  const page = await site.openOne(issueKey);
  for (let index = 0; index < QUESTIONS; index += 1) {
    await ask(page, `${summary}: what does nobody know yet about part ${index + 1} of it?`);
    await quiet();
    await host.clock.advance(MINUTE);
  }
  page.close();
  return idOf(site, issueKey);
}

type Opening = { readonly key: string; readonly units: number; readonly points: number };

/** @param last the list that the page has seen last; null for one that sees its first */
async function costOfOpening({ host, people, quiet }: TeamSite, last: string | null): Promise<Opening> {
  await quiet();
  await host.clock.settle(MINUTE);
  const surface = surfaceOf(host, 'jira:projectPage', people[1] ?? '', { projectKey: 'TEAM' });
  const before = { units: host.kvs.usage.total.readUnits, points: host.jira.counts.points };
  const outcome = await invokeResolver(host, surface, { functionKey: 'openMeeting', payload: { key: last } });
  const { body } = z.object({ body: z.object({ value: z.object({ key: z.string() }) }) }).parse(outcome);
  const { usage } = host.kvs;
  return {
    key: body.value.key,
    units: usage.total.readUnits - before.units,
    points: host.jira.counts.points - before.points,
  };
}

function idOf({ host }: TeamSite, key: string): string {
  const found = host.site.db.get({ id: integer }, 'select id from issues where key = ?', key);
  if (found === undefined) throw new Error(`There is no issue ${key}.`);
  return String(found.id);
}
