import { playTalk } from './talk.ts';
import type { TeamSite } from './team-site.ts';

/** Longer than the work that a talk leaves behind. */
const LATER = 10 * 60_000;

/**
 * Makes an issue with closed talks while no panel shows it. Resolves with its key.
 * @param before number of closed questions of each talk
 */
export async function prepareIssue(site: TeamSite, before: readonly number[]): Promise<string> {
  const { host, quiet } = site;
  const { limits } = host.site;
  const { writesPerIssue } = limits;
  const issueKey = await site.ticket('Show the balance before an order');
  const pages = await site.open(issueKey, { realtime: false });
  // No limit of writes per issue: the bench's clock would not pass the waits that it causes.
  Object.assign(limits, { writesPerIssue: [] });
  for (const [at, questions] of before.entries()) {
    await playTalk({ pages, clock: host.clock, quiet }, { questions, name: `Before ${at + 1}` });
  }
  pages.forEach((page) => page.close());
  await host.clock.advance(LATER);
  await host.clock.settle();
  Object.assign(limits, { writesPerIssue });
  return issueKey;
}
