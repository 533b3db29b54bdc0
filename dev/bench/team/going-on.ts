import type vm from 'node:vm';
import { setTimeout as pause } from 'node:timers/promises';
import { integer } from '../../jira/columns.ts';
import type { Profile } from '../../jira/limits.ts';
import { row, type Row } from '../row.ts';
import { median } from '../statistics.ts';
import { budgets } from './budgets.ts';
import type { MeetingPage } from './open-meeting-page.ts';
import { openTeamSite, type TeamSite } from './team-site.ts';

const SECOND = 1_000;
/** Longer than the time over which pages spread their subscriptions. */
const SUBSCRIBED = 6 * SECOND;
/** Between two looks of a page (ms). */
const LOOK = 3 * SECOND;
const PATIENCE = 60 * SECOND;

type How = { readonly profile: Profile; readonly realtime: boolean; readonly moves: number };

/** From the press that closes a talk and goes on, until the pages of all eight are at the next item; on the machine's clock. */
export async function measureGoingOn(script: vm.Script, how: How): Promise<Row> {
  const site = await openTeamSite(script, { frozen: false });
  try {
    const times = await playMoves(site, how);
    const worst = Math.round(Math.max(...times.map(({ there }) => there)));
    const panels = Math.round(median(times.map(({ open }) => open)));
    const { profile, realtime, moves } = how;
    const heard = realtime ? 'with' : 'without';
    return row(
      `From “on to” until all eight are at the next item, ${profile}, ${heard} Realtime`,
      [median(times.map(({ there }) => there)), 'ms'],
      {
        budget: budgets.goneOn[profile][heard],
        note: `median of ${moves} moves, worst ${worst} ms; until its panel is open for all, median ${panels} ms`,
      },
    );
  } finally {
    await site.stop();
  }
}

type Times = { readonly there: number; readonly open: number };

async function playMoves(site: TeamSite, { profile, realtime, moves }: How): Promise<Times[]> {
  const { host } = site;
  const items: string[] = [];
  for (let index = 0; index <= moves; index += 1) items.push(await anItem(site, `Item ${index + 1}`));
  const pages = await site.meet({ realtime });
  const [leader] = pages;
  if (leader === undefined) throw new Error('Nobody is there.');
  await done(() => leader.meeting.acts.saveItems(items));
  await host.clock.advance(SUBSCRIBED);
  host.setProfile(profile);
  const times: Times[] = [];
  for (const [index, item] of items.entries()) {
    const from = performance.now();
    const gone = done(() => leader.meeting.goOn(item, index > 0 ? '' : null));
    const until = async (isSo: (page: MeetingPage) => boolean): Promise<number> => {
      while (!pages.every(isSo)) {
        if (performance.now() - from > PATIENCE)
          throw new Error(`Not everybody came along: ${pages.map(saidOf).join(', ')}`);
        await pause(10);
      }
      return performance.now() - from;
    };
    const there = await until(({ meeting }) => meeting.at()?.id === item);
    const open = await until((page) => isOpen(page));
    if (index > 0) times.push({ there, open });
    await gone;
    await until((page) => page.view().talk !== null);
    // Pages look at other times than the press.
    await pause((LOOK * (index + 1)) / (moves + 1));
  }
  pages.forEach((page) => page.close());
  return times;
}

/** Where a page is, for an error. */
function saidOf({ accountId, meeting }: MeetingPage): string {
  const at = meeting.at();
  const state = at?.store.state();
  const talk = state?.status === 'open' && state.view.talk !== null ? 'talks' : 'does not talk';
  return `${accountId} at ${at?.id ?? 'no item'} (${state?.status ?? 'nothing'}, ${talk})`;
}

const isOpen = ({ meeting }: MeetingPage): boolean => meeting.at()?.store.state().status === 'open';

/** Under the profile cloud some answers are that others were faster. */
async function done(work: () => Promise<{ readonly code: string } | null>): Promise<void> {
  let failure = await work();
  for (let tries = 0; failure !== null && tries < 5; tries += 1) failure = await work();
  if (failure !== null) throw new Error(failure.code);
}

async function anItem({ host, ticket }: TeamSite, summary: string): Promise<string> {
  const key = await ticket(summary);
  const found = host.site.db.get({ id: integer }, 'select id from issues where key = ?', key);
  if (found === undefined) throw new Error(`There is no issue ${key}.`);
  return String(found.id);
}
