import { z } from 'zod';
import type { Host } from '../../host/host.ts';
import { modulesOf } from '../../host/manifest.ts';
import { invokeDynamic } from '../../host/resolver.ts';
import { named } from '../../sample/stage.ts';
import type { Backlog } from '../backlog.ts';
import { type BenchSite, openBenchSite } from '../bench-site.ts';
import type { MonthExtent } from '../extent.ts';
import { measureHour } from '../measure/meeting.ts';
import { row, type Row } from '../row.ts';
import { bundlePage } from '../team/bundle-page.ts';
import { surfaceOf } from '../team/page.ts';
import { openTeamSite } from '../team/team-site.ts';
import { NOTHING, plus, times, type Use, usedBy } from './meter.ts';
import { dollarsOf } from './prices.ts';

const HOUR = 3_600_000;
/** Hours. */
const WEEK = 7 * 24;
const SETTLED_MS = 600_000;

/** What a site does in a month. Assumed, as no site was there to count. */
const MONTH = {
  teams: 10,
  people: 8,
  workingDays: 21,
  hoursADay: 8,
  days: 30,
  /** Of each person and working day. */
  views: 30,
  /** While an issue is open, its panel looks each 15 seconds. */
  looksAView: 4,
  judgedEdits: 10,
  otherEdits: 10,
  /** Of each team. */
  meetingHours: 4.2,
  reportsADay: 2,
  lookBacks: 4,
  /** Teams that meet in the busiest hour. */
  meetingsAtOnce: 3,
} as const;

/** The work that is measured; each once, or the mean of some. */
type Work = 'view' | 'look' | 'lozenge' | 'judgedEdit' | 'otherEdit' | 'report' | 'lookBack' | 'day' | 'meetingHour';

const WORDS: Record<Work, string> = {
  view: 'Opening a panel',
  look: 'A look of an open panel',
  lozenge: 'Viewing an issue with the lozenge, later than its first view',
  judgedEdit: 'An edit of a description in Jira',
  otherEdit: 'An edit of labels in Jira',
  report: 'Opening the report',
  lookBack: 'Opening the look back',
  day: 'A day of the background, mean of a week',
  meetingHour: 'An hour of a meeting of eight',
};

/** What one installation costs in a month: measured work, times what is assumed of a site. */
export async function measureMonth(backlog: Backlog, { samples }: MonthExtent): Promise<Row[]> {
  const site = await openBenchSite(backlog, 'cloud');
  const uses = await measureSingly(site, samples).finally(() => site.stop());
  const all: Record<Work, Use> = { ...uses, meetingHour: await measureMeetingHour() };
  const person = MONTH.teams * MONTH.people * MONTH.workingDays;
  const often: Record<Work, number> = {
    view: person * MONTH.views,
    look: person * MONTH.views * MONTH.looksAView,
    lozenge: person * MONTH.views,
    judgedEdit: person * MONTH.judgedEdits,
    otherEdit: person * MONTH.otherEdits,
    report: MONTH.teams * MONTH.workingDays * MONTH.reportsADay,
    lookBack: MONTH.teams * MONTH.lookBacks,
    day: MONTH.days,
    meetingHour: MONTH.teams * MONTH.meetingHours,
  };
  const works = Object.keys(WORDS).filter((name): name is Work => name in all);
  const month = works.reduce((sum, name) => plus(sum, times(all[name], often[name])), NOTHING);
  const byHand = month.points - all.day.points * often.day - all.meetingHour.points * often.meetingHour;
  const busy = byHand / (MONTH.workingDays * MONTH.hoursADay) + all.meetingHour.points * MONTH.meetingsAtOnce;
  return [
    ...works.map((name) => rowOf(all[name], { what: WORDS[name], often: often[name] })),
    row('The month: invocations', [month.invocations, 'invokes'], { note: saidOfTheSite(site.open) }),
    row('… GB-seconds', [month.gbSeconds, 'GB-s']),
    row('… read from storage', [month.readBytes / 1e6, 'MB']),
    row('… written to storage', [month.writtenBytes / 1e6, 'MB']),
    row('… dollars, as the only site of the app', [dollarsOf(month, 1), '$']),
    row('… dollars of each of 1,000 such sites', [dollarsOf(month, 1_000) / 1_000, '$']),
    row('Points in a busy hour of the site', [busy, 'points'], {
      note: `${MONTH.meetingsAtOnce} teams meet; people's work spread over ${MONTH.hoursADay} hours`,
    }),
  ];
}

function rowOf(use: Use, { what, often }: { readonly what: string; readonly often: number }): Row {
  const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`;
  return row(what, [use.gbSeconds, 'GB-s'], {
    note:
      `${use.invocations.toFixed(1)} invocations, ${use.points.toFixed(1)} points, ${kilobytes(use.readBytes)} read, ` +
      `${kilobytes(use.writtenBytes)} written; ${Math.round(often).toLocaleString('en')} a month`,
  });
}

const saidOfTheSite = (open: number): string =>
  `assumed: ${MONTH.teams} teams of ${MONTH.people} with ${open.toLocaleString('en')} unfinished issues together, ` +
  `${MONTH.workingDays} working days; a person views ${MONTH.views} issues a day, each for a minute, and edits ` +
  `${MONTH.judgedEdits + MONTH.otherEdits}; a team meets ${MONTH.meetingHours} hours, opens the report ${MONTH.reportsADay} times a day`;

/** A function's time alone is billed, not what its caller waits for before. */
function billFunctionsAlone({ behaviour }: Host): void {
  Object.assign(behaviour, { invokeMs: [0, 0], coldMs: 0 });
}

const opened = z.object({ value: z.object({ access: z.object({ ticket: z.string() }) }) });

/** What people and the background do, one after the other, in a project after its first look. */
async function measureSingly(site: BenchSite, samples: number): Promise<Omit<Record<Work, Use>, 'meetingHour'>> {
  const { host, accountId, projectKey, keys } = site;
  billFunctionsAlone(host);
  const settled = () => host.clock.settle(SETTLED_MS);
  await host.onProjectPage({ accountId, projectKey, functionKey: 'assessBacklog', payload: named({}) });
  await settled();
  const some = keys.slice(0, samples);
  const each = async (work: (issueKey: string, at: number) => Promise<unknown>): Promise<Use> => {
    const use = await usedBy(host, async () => {
      for (const [at, key] of some.entries()) await work(key, at);
      await settled();
    });
    return times(use, 1 / some.length);
  };
  const view = (issueKey: string) => host.onPanel({ accountId, issueKey, functionKey: 'openPanel', payload: {} });
  const { ticket } = opened.parse(await view(keys[0] ?? '')).value.access;
  const look = { accountId, issueKey: keys[0] ?? '', functionKey: 'look', payload: { ticket } };
  const lozenge = (issueKey: string) =>
    invokeDynamic(host, surfaceOf(host, 'jira:issueContext', accountId, { issueKey })) ?? Promise.resolve();
  for (const key of some) await lozenge(key);
  const edit = (fields: (at: number) => object) => (issueKey: string, at: number) =>
    editIssue(site, issueKey, fields(at));
  const text = (at: number) => `As a parent I want to see the balance before I order, so that I can pay in time. ${at}`;
  const page = (functionKey: string) => () =>
    host.onProjectPage({ accountId, projectKey, functionKey, payload: undefined });
  return {
    view: await each(view),
    look: await each(() => host.onPanel(look)),
    lozenge: await each(lozenge),
    judgedEdit: await each(edit((at) => ({ summary: text(at) }))),
    otherEdit: await each(edit((at) => ({ labels: [`label-${at}`] }))),
    report: await each(page('openReport')),
    lookBack: await each(page('openLookBack')),
    day: await measureDay(site),
  };
}

async function editIssue({ host, accountId }: BenchSite, issueKey: string, fields: object): Promise<void> {
  const request = new Request(new URL(`/rest/api/3/issue/${issueKey}`, host.site.baseUrl), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields }),
  });
  const { status } = await host.jira.handle(request, { kind: 'user', accountId });
  if (status !== 204) throw new Error(`Jira answered ${status}.`);
}

const scheduled = z.array(z.looseObject({ key: z.string(), interval: z.enum(['fiveMinute', 'hour', 'day', 'week']) }));
/** Hours from one run to the next. */
const EVERY = { fiveMinute: 1 / 12, hour: 1, day: 24, week: 7 * 24 } as const;

/** Each run by hand, so that the clock does not jump while a function runs. */
async function measureDay({ host }: BenchSite): Promise<Use> {
  const schedule = host.startSchedule();
  schedule.stop();
  const all = scheduled.parse(modulesOf(host.manifest, 'scheduledTrigger'));
  const week = await usedBy(host, async () => {
    for (let hour = 0; hour < WEEK; hour += 1) {
      await host.clock.advance(HOUR);
      for (const { key } of all.filter(({ interval }) => hour % EVERY[interval] === 0)) {
        await schedule.run(key);
        await host.clock.settle(SETTLED_MS);
      }
    }
  });
  return times(week, 1 / 7);
}

/** One item of a meeting with Realtime, under the profile cloud and the machine's clock, as part of an hour. */
async function measureMeetingHour(): Promise<Use> {
  const site = await openTeamSite(await bundlePage('meeting-page.ts'), { frozen: false });
  try {
    const begin = (): void => {
      site.host.setProfile('cloud');
      billFunctionsAlone(site.host);
      // An act that loses a race is pressed again, which this team does not do.
      site.host.behaviour.kvs.conflictRate = 0;
    };
    const { use, minutes } = await measureHour(site, 1, { realtime: true, begin });
    return times(use, 60 / minutes);
  } finally {
    await site.stop();
  }
}
