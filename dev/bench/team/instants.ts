import { median } from '../statistics.ts';
import { row, type Row } from '../row.ts';
import { budgets } from './budgets.ts';
import type { Page } from './page.ts';
import { reveal, vote, voteAgain } from './talk.ts';
import type { TeamSite } from './team-site.ts';

const SECOND = 1_000;
/** Seconds after which a talk counts as not seen. */
const WATCHED_SECONDS = 300;
const TRIES = 5;

/** Seconds until visible panels without Realtime, touched some minutes ago, see a talk begin. */
export async function measureSeen({ host, open, quiet, ticket }: TeamSite): Promise<Row> {
  const [leader, ...others] = await open(await ticket('Order again with one tap'), { realtime: false });
  if (!leader) throw new Error('Nobody is there.');
  for (const page of [leader, ...others]) {
    page.follow();
    await host.clock.advance(20 * SECOND);
    page.touch();
  }
  await quiet();
  await host.clock.advance(60 * SECOND);
  await leader.act((actions) => actions.send('startTalk'));
  const isSeen = (page: Page): boolean => page.view().talk !== null;
  let seconds = 0;
  for (; seconds < WATCHED_SECONDS && !others.every(isSeen); seconds += 1) await host.clock.advance(SECOND);
  const blind = others.filter((page) => !isSeen(page)).length;
  return row('A talk that begins is seen by all, without Realtime', [seconds, 's'], {
    budget: budgets.talkSeen,
    note:
      blind > 0
        ? `${blind} of ${others.length} panels had not seen it by then`
        : 'visible panels, touched one to four minutes before',
  });
}

/** Eight people vote at one instant, several times, in the profile cloud with the machine’s clock. */
export async function measureVotes({ host, open, quiet, ticket }: TeamSite, rounds: number): Promise<Row[]> {
  const pages = await open(await ticket('Say when an order is late'), { realtime: false });
  const [leader] = pages;
  if (!leader) throw new Error('Nobody is there.');
  await leader.act((actions) => actions.send('startTalk'));
  host.setProfile('cloud');
  const times: number[] = [];
  let lost = 0;
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all(pages.map((page) => page.refresh()));
    const from = performance.now();
    const cast = await Promise.allSettled(pages.map((page) => vote(page)));
    times.push(performance.now() - from);
    await leader.refresh();
    const { ballot } = leader.view();
    lost += pages.length - (ballot.state === 'open' ? ballot.voted.length : 0);
    lost += cast.filter(({ status }) => status === 'rejected').length;
    await nextRound(leader);
  }
  await quiet();
  host.setProfile('instant');
  pages.forEach((page) => page.close());
  return [
    row('Eight votes in one instant, until all are stored (cloud)', [median(times), 'ms'], {
      budget: budgets.eightVotes,
      note: `median of ${rounds} rounds on the machine’s clock; worst ${Math.round(Math.max(...times))} ms`,
    }),
    row('… of them lost or refused', [lost, 'votes'], { budget: budgets.votesLost }),
  ];
}

/** Repeats the reveal, since the profile cloud refuses some writes and the round stays open. */
async function nextRound(leader: Page): Promise<void> {
  for (let tries = 0; tries < TRIES && leader.view().ballot.state === 'open'; tries += 1) await reveal(leader);
  await voteAgain(leader);
}
