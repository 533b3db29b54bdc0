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

/** Reveals the ballot of the world; who is asked for and has not voted is said to be away. */
export function revealVotes(world: World, me: string, round = world.records.round?.number ?? 1): Promise<PanelView> {
  const talk = runningOf(world.records.talk);
  const without = talk === null ? [] : missingIn(talk, world.records.round);
  return revealBallot(inMemoryPorts(world), aCall(me), { base: { round }, input: { anyway: false, without } });
}
