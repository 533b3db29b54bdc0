import type { TeamExtent } from '../extent.ts';
import { prepareIssue } from './prepare-issue.ts';
import { playTalk, TALK_SECONDS } from './talk.ts';
import type { TeamSite } from './team-site.ts';

const MINUTE = 60_000;
const HOUR_SECONDS = 3_600;
const QUESTIONS = 8;

export type Hour = {
  /** Units of 10 KB in the busiest minute. */
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Extrapolated from the measured talks. */
  readonly pointsAnHour: number;
  readonly pointsAnAct: number;
  readonly invocations: number;
};

/** Talks back to back on one issue, from a full minute of the site’s clock; the panels stay open throughout. */
export async function measureHour(
  site: TeamSite,
  how: Pick<TeamExtent, 'talks' | 'before'> & { realtime: boolean },
): Promise<Hour> {
  const { host, quiet } = site;
  const { clock, kvs, jira, functions } = host;
  const issueKey = await prepareIssue(site, how.before);
  let acts = 0;
  const pages = (await site.open(issueKey, { realtime: how.realtime })).map((page) => ({
    ...page,
    act: (does: Parameters<typeof page.act>[0]) => {
      acts += 1;
      return page.act(does);
    },
  }));
  for (const page of pages) {
    page.follow();
    await clock.advance(370);
  }
  await quiet();
  await clock.advance(MINUTE - (clock.now() % MINUTE));
  kvs.usage.reset();
  jira.counts.reset();
  functions.counts.clear();
  for (let talk = 1; talk <= how.talks; talk += 1) {
    await playTalk({ pages, clock, quiet }, { questions: QUESTIONS, name: `Talk ${talk}` });
  }
  const inAnHour = (count: number): number => Math.round((count * HOUR_SECONDS) / (how.talks * TALK_SECONDS));
  const invoked = [...functions.counts.values()].reduce((sum, count) => sum + count, 0);
  const { minutes } = kvs.usage;
  const measured = {
    readUnits: Math.max(...minutes.map(({ readUnits }) => readUnits)),
    writeUnits: Math.max(...minutes.map(({ writeUnits }) => writeUnits)),
    pointsAnHour: inAnHour(jira.counts.points),
    pointsAnAct: jira.counts.points / acts,
    invocations: inAnHour(invoked),
  };
  pages.forEach((page) => page.close());
  return measured;
}
