import { playTalk } from './talk.ts';
import type { TeamSite } from './team-site.ts';

/** Questions of the talks that an issue has had before it is measured on: three talks, 40 questions, all closed. */
const BEFORE = [14, 14, 12];
/** Longer than what a talk leaves to be done behind it. */
const LATER = 10 * 60_000;

/** Makes an issue with three closed talks while no panel shows it. Resolves with its key. */
export async function prepareIssue(site: TeamSite): Promise<string> {
  const { host, quiet } = site;
  const { limits } = host.site;
  const { writesPerIssue } = limits;
  const issueKey = await site.ticket('Show the balance before an order');
  const pages = await site.open(issueKey, { realtime: false });
  // What Jira makes a burst of writes wait for, the clock of the bench would not pass.
  Object.assign(limits, { writesPerIssue: [] });
  for (const [at, questions] of BEFORE.entries()) {
    await playTalk({ pages, clock: host.clock, quiet }, { questions, name: `Before ${at + 1}` });
  }
  pages.forEach((page) => page.close());
  await host.clock.advance(LATER);
  await host.clock.settle();
  Object.assign(limits, { writesPerIssue });
  return issueKey;
}
