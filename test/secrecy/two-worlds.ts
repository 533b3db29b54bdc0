import { z } from 'zod';
import type { ProductEvent } from '../../dev/jira/product-event.ts';
import type { Caller } from '../../dev/jira/caller.ts';
import { aRealApp, idOf, type Asked, type Name, type RealApp } from '../real-app';
import { comparable } from './comparable';
import { named } from '../named';

export type Confidence = 1 | 2 | 3 | 4 | 5;
export type Votes = Readonly<Partial<Record<Name, Confidence>>>;

/** One of two sites with the same events, except for what must stay hidden. */
export type World = RealApp & {
  readonly events: readonly ProductEvent[];
  /** Who changed what, as webhooks and audit logs of a real site may show it: `id-ben PUT /rest/…`. */
  readonly writes: readonly string[];
  /** Hints on the app's channels, with their channel. */
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
  // Onlookers of a site learn who writes, so every call of the app to Jira is recorded here.
  jira.handle = (request, caller) => {
    const write = `${nameOf(caller)} ${request.method} ${new URL(request.url).pathname}`;
    if (request.method !== 'GET' && !isRepeated(write, writes)) writes.push(write);
    return handle(request, caller);
  };
  const publish = realtime.publish.bind(realtime);
  realtime.publish = (channel, event) => {
    hints.push(`${channel} ${JSON.stringify(event)}`);
    return publish(channel, event);
  };
  return { ...app, events, writes, hints };
}

/**
 * Whether the app has written this since a person's last write: a queued event that begins beside its call writes the same
 * properties once more, and whether it does is up to the machine.
 */
const isRepeated = (write: string, before: readonly string[]): boolean =>
  before.slice(before.findLastIndex((one) => !one.startsWith('the app ')) + 1).includes(write);

const nameOf = (caller: Caller) => (caller.kind === 'app' ? 'the app' : caller.accountId);

export type Worlds = readonly [World, World];

export async function twoWorlds(): Promise<Worlds> {
  return [await aWorld(), await aWorld()];
}

/** Does the same in both worlds in parallel. */
export async function inBoth<T>(worlds: Worlds, act: (world: World, which: 0 | 1) => Promise<T>): Promise<[T, T]> {
  return Promise.all([act(worlds[0], 0), act(worlds[1], 1)]);
}

/** Fails where the two worlds can be told apart. */
export async function expectSame(worlds: Worlds, look: (world: World) => Promise<unknown>): Promise<void> {
  const [one, other] = await inBoth(worlds, async (world) => comparable(await look(world)));
  if (other !== one) expect(factsDifference(other, one)).toBe(factsDifference(one, other));
}

/** The text around the first difference: whole answers are too long to read. */
function factsDifference(text: string, other: string): string {
  const at = [...text].findIndex((character, index) => character !== other[index]);
  return text.slice(Math.max(0, at - 200), at + 200);
}

const opened = z.object({ value: z.object({ access: z.object({ ticket: z.string() }) }) });

/** A look carries the ticket that the person gets by opening the panel, if any. */
export async function askIn(world: World, issue: string, asked: Omit<Asked, 'at'>): Promise<unknown> {
  const at = { issueKey: issue };
  if (asked.functionKey !== 'look') return world.ask({ ...asked, at });
  const { data } = opened.safeParse(await world.ask({ as: asked.as, functionKey: 'openPanel', at }));
  return world.ask({ ...asked, payload: { ticket: data?.value.access.ticket ?? 'none' }, at });
}

/** A size for each confidence, so that a vote has two hidden values. */
const sizes = { 1: '1', 2: '2', 3: '3', 4: '5', 5: '8' } as const satisfies Record<Confidence, string>;
type Ballot = { readonly round: number; readonly votes: Votes; readonly sized?: boolean };

/** Why a low confidence is low. */
const reasonOf = (confidence: Confidence) => ({
  text: `Nobody knows ${confidence === 1 ? 'who pays' : 'the courier'}.`,
  signed: false,
});

/** The votes one after the other, in the order of names; sized ones bring the hidden reason of a low confidence. */
export async function vote(world: World, issue: string, { round, votes, sized = false }: Ballot): Promise<void> {
  await askIn(world, issue, { as: 'vera', functionKey: 'openPanel' });
  for (const [name, confidence] of Object.entries(votes).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const as = { accountId: `id-${name}`, issueKey: issue };
    const size = sized ? { size: sizes[confidence] } : {};
    const cast = named({ base: { round }, input: { confidence, ...size } });
    await world.running.host.onPanel({ ...as, functionKey: 'castVote', payload: cast });
    const why = named({ base: { round }, input: reasonOf(confidence) });
    if (sized && confidence <= 2) await world.running.host.onPanel({ ...as, functionKey: 'giveReason', payload: why });
  }
}

/** A ticket with a question of known id, after a first round that was revealed. */
export async function aVotedTicket(world: World): Promise<string> {
  const issue = await world.ticket();
  const question = {
    kind: 'question',
    text: 'Who pays?',
    category: null,
    blocking: true,
    owner: idOf('ana'),
    due: null,
  };
  await askIn(world, issue, {
    as: 'ben',
    functionKey: 'askQuestion',
    payload: { requestId: 'f'.repeat(32), input: question },
  });
  // Later acts get a later time, as an invocation takes the site's time plus a few milliseconds.
  await world.running.host.clock.advance(1000);
  await vote(world, issue, { round: 1, votes: { ben: 4, farah: 4, gus: 4 } });
  await askIn(world, issue, { as: 'ben', functionKey: 'revealBallot', payload: { base: { round: 1 }, input: {} } });
  await askIn(world, issue, { as: 'ben', functionKey: 'voteAgain', payload: { base: { round: 1 } } });
  await world.running.host.clock.advance(1000);
  return issue;
}
