import type { ProductEvent } from '../../dev/jira/product-event.ts';
import type { Caller } from '../../dev/jira/caller.ts';
import { aRealApp, idOf, type Asked, type Name, type RealApp } from '../real-app';
import { comparable } from './comparable';

export type Confidence = 1 | 2 | 3 | 4 | 5;
export type Votes = Readonly<Partial<Record<Name, Confidence>>>;

/** One of two sites on which the same happens, but for what is to stay hidden. */
export type World = RealApp & {
  readonly events: readonly ProductEvent[];
  /** Who changed what, as webhooks and audit logs of a real site may show it: `id-ben PUT /rest/…`. */
  readonly writes: readonly string[];
  /** What whoever listens to the app's channels heard, and on which. */
  readonly hints: readonly string[];
};

async function aWorld(): Promise<World> {
  const app = await aRealApp();
  const { jira, realtime, site } = app.running.host;
  const events: ProductEvent[] = [];
  const writes: string[] = [];
  const hints: string[] = [];
  site.on((event) => events.push(event));
  const { handle } = jira;
  // A site's onlookers learn who wrote: here they stand at the door that every call of the app goes through.
  jira.handle = (request, caller) => {
    if (request.method !== 'GET') writes.push(`${nameOf(caller)} ${request.method} ${new URL(request.url).pathname}`);
    return handle(request, caller);
  };
  const publish = realtime.publish.bind(realtime);
  realtime.publish = (channel, event) => {
    hints.push(`${channel} ${JSON.stringify(event)}`);
    return publish(channel, event);
  };
  return { ...app, events, writes, hints };
}

const nameOf = (caller: Caller) => (caller.kind === 'app' ? 'the app' : caller.accountId);

export type Worlds = readonly [World, World];

export async function twoWorlds(): Promise<Worlds> {
  return [await aWorld(), await aWorld()];
}

/** Does the same in both, at the same time. */
export async function inBoth<T>(worlds: Worlds, act: (world: World, which: 0 | 1) => Promise<T>): Promise<[T, T]> {
  return Promise.all([act(worlds[0], 0), act(worlds[1], 1)]);
}

/** Fails where an onlooker could tell the two worlds apart. */
export async function expectSame(worlds: Worlds, look: (world: World) => Promise<unknown>): Promise<void> {
  const [one, other] = await inBoth(worlds, async (world) => comparable(await look(world)));
  if (other !== one) expect(aroundDifference(other, one)).toBe(aroundDifference(one, other));
}

/** What stands around the first place in which they differ: whole answers are longer than anybody reads. */
function aroundDifference(text: string, other: string): string {
  const at = [...text].findIndex((character, index) => character !== other[index]);
  return text.slice(Math.max(0, at - 200), at + 200);
}

export const askIn = (world: World, issue: string, asked: Omit<Asked, 'at'>) =>
  world.ask({ ...asked, at: { issueKey: issue } });

/** A size for each confidence, so that a vote has two things to hide. */
const sizes = { 1: '1', 2: '2', 3: '3', 4: '5', 5: '8' } as const satisfies Record<Confidence, string>;
type Ballot = { readonly round: number; readonly votes: Votes; readonly sized?: boolean };

/** The people vote one after the other, in the order of their names. */
export async function vote(world: World, issue: string, { round, votes, sized = false }: Ballot): Promise<void> {
  for (const [name, confidence] of Object.entries(votes).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const accountId = `id-${name}`;
    await world.running.host.onPanel({
      ...{ accountId, issueKey: issue, functionKey: 'castVote' },
      payload: { round, confidence, size: sized ? sizes[confidence] : null },
    });
  }
}

/** A ticket with a question whose id is known, after a first round that everybody has seen the result of. */
export async function aVotedTicket(world: World): Promise<string> {
  const issue = await world.ticket();
  const question = {
    ...{ kind: 'question', text: 'Who pays?', category: null, blocking: true, owner: idOf('ana'), due: null },
    once: 'f'.repeat(32),
  };
  await askIn(world, issue, { as: 'ben', functionKey: 'askQuestion', payload: question });
  await vote(world, issue, { round: 1, votes: { ben: 4, farah: 4 } });
  await askIn(world, issue, { as: 'ben', functionKey: 'revealBallot', payload: { round: 1, anyway: true } });
  await askIn(world, issue, { as: 'ben', functionKey: 'voteAgain', payload: { round: 1 } });
  // What comes next comes later: an invocation's time is the site's and the few milliseconds that it took to get there.
  await world.running.host.clock.advance(1000);
  return issue;
}
