import type { PanelView } from '../../src/contract';
import { missingIn } from '../../src/domain/talk/reveal';
import { runningOf } from '../../src/domain/talk/running-talk';
import { revealBallot } from '../../src/usecases/ballot/reveal-ballot';
import { aCall } from './a-call';
import { aWorld, inMemoryPorts, type World } from './in-memory-ports';
import { aRunningTalk, noRecords } from './records';

/** A world in whose running talk these people are; the first one leads. */
export const aTalkAmong = (people: readonly string[], spoilt: Partial<World> = {}): World =>
  aWorld({ ...spoilt, records: noRecords({ talk: aRunningTalk(people[0], { joined: people }) }) });

/** Reveals the ballot of the world, without whoever is asked for and has not voted; of few votes each voter presses. */
export async function revealVotes(
  world: World,
  me: string,
  number = world.records.round?.number ?? 1,
): Promise<PanelView> {
  const { round } = world.records;
  const running = runningOf(world.records.talk);
  const without = running === null ? [] : missingIn(running, round);
  const press = (who: string) =>
    revealBallot(inMemoryPorts(world), aCall(who), { base: { round: number }, input: { without } });
  let view = await press(me);
  for (const { voter } of round?.votes ?? []) if (view.ballot.state === 'open') view = await press(voter);
  return view.me.accountId === me ? view : press(me);
}
