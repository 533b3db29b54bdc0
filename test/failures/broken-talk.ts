import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type KvsQuotas, NO_QUOTAS } from '../../dev/host/kvs/kvs-limits.ts';
import { preparedPlans, type PlanName } from '../../dev/host/faults/prepared-plans.ts';
import { seeded } from '../../dev/host/faults/random.ts';
import { LIMITS, type Limits } from '../../dev/jira/limits.ts';
import type { Contract } from '../../src/calls';
import type { Failure } from '../../src/contract';
import { commonDe } from '../../static/ui/messages/common-de';
import { commonEn } from '../../static/ui/messages/common-en';
import { aRealApp, idOf, type Name, type RealApp } from '../real-app';
import { failureOf } from './typed';
import { seenOn } from '../seen-on-panel';

/** Small enough that six people in one talk meet each of them; the rest as documented. */
const quotas: KvsQuotas = { readUnitsPerMinute: 40, writeUnitsPerMinute: 40, requestsPerSecond: 30 };
const limits: Partial<Limits> = { pointsPerHour: 80, writesPerIssue: [{ count: 2, perMs: 2_000 }] };
const behaviour = { twice: 0.2, realtimePerSecond: 2 };
const storage = { conflictRate: 0.2, queryLagMs: [1_000, 5_000] };

type Called = { readonly as: Name; readonly functionKey: keyof Contract; readonly payload?: object };
/** Why calls were refused, and how often. */
type Refusals = Map<string, number>;
type Site = { readonly app: RealApp; readonly issue: string; readonly refused: Refusals };

const count = (refused: Refusals, why: string) => refused.set(why, (refused.get(why) ?? 0) + 1);

/** The app under all quotas, which counts what the quotas themselves refuse: planned faults are answered before them. */
async function aTightSite(seed: number): Promise<Site> {
  const app = await aRealApp({ haste: 100, random: seeded(seed) });
  const { host } = app.running;
  const issue = await app.ticket();
  // Five minutes before the hour's points come back.
  await host.clock.advance(55 * 60_000);
  const refused: Refusals = new Map();
  const { handle } = host.kvs;
  host.kvs.handle = (path, body) => {
    const answer = handle(path, body);
    if (answer.status === 429) count(refused, path.endsWith('/transaction') ? 'storage writes' : 'storage requests');
    return answer;
  };
  const ask = host.jira.handle;
  host.jira.handle = async (request, caller) => {
    const response = await ask(request, caller);
    if (response.status === 429) count(refused, response.headers.get('RateLimit-Reason') ?? 'unknown');
    return response;
  };
  Object.assign(host.kvs.quotas, quotas);
  Object.assign(host.site.limits, limits, { eventTwice: 0.2 });
  Object.assign(host.behaviour, behaviour);
  Object.assign(host.behaviour.kvs, storage);
  return { app, issue, refused };
}

/** A frozen clock stands still while a call waits for it, so latencies are left out. */
function startPlan({ app }: Site, name: PlanName, seed: number): void {
  const rules = preparedPlans[name].rules.filter(({ what }) => what.kind !== 'latency');
  app.running.host.faults.use({ seed, rules });
}

/** More tries than a person has patience for, and the longest pause between two of them (seconds). */
const TRIES = 30;
const LONGEST_PAUSE = 30;

/**
 * Several people at one instant, each of whom repeats their own call, as a page does, until it is answered. A failure
 * has to be a known one that the page has words for, and one that a repeat may mend.
 */
async function insist({ app, issue }: Site, calls: readonly Called[]): Promise<void> {
  const open = new Set(calls.map((call) => ({ ...call, payload: { ...call.payload, requestId: anId() } })));
  for (let tries = 0; open.size > 0; tries += 1) {
    if (tries === TRIES) throw new Error(`${[...open].map(({ functionKey }) => functionKey).join()} never succeeded.`);
    const waits = await Promise.all(
      [...open].map(async (call) => {
        const answer = await app.ask({ ...call, at: { issueKey: issue } }).catch(noAnswer);
        const failure = answer === null ? unanswered : failureOf(answer, call);
        if (failure === null) {
          open.delete(call);
          return 0;
        }
        for (const { failures } of [commonEn, commonDe])
          expect(failures[failure.code](failure.details)).toMatch(/\w+ \w+/u);
        expect([
          call.functionKey,
          ['rate-limited', 'jira-unavailable', 'busy'].includes(failure.code),
          failure.code,
        ]).toEqual([call.functionKey, true, failure.code]);
        return failure.details.because === 'wait' ? failure.details.seconds : 1;
      }),
    );
    await app.running.host.clock.advance(1_000 * Math.max(Math.min(2 ** tries, LONGEST_PAUSE), ...waits));
  }
}

const anId = () => randomBytes(16).toString('hex');
/** What the page makes of a function that died: see `static/ui/backend`. */
const unanswered: Pick<Failure, 'code' | 'details'> = { code: 'jira-unavailable', details: {} };
const noAnswer = (error: unknown): null => {
  expect(String(error)).toMatch(/FUNCTION_(CRASHED|TIME_OUT)|connection to the function was lost/u);
  return null;
};

const team = ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'] as const;
const aQuestion = { kind: 'question', category: null, owner: null, due: null, blocking: true };
/** Many, so that some answers are lost after the question was stored. */
const numbered = (text: string, count: number) => Array.from({ length: count }, (_, at) => `${text} ${at + 1}`);
const asked = { ben: numbered('Who pays?', 5), chiara: numbered('Until when?', 5) };
const unsigned = numbered('Is this legal?', 3);
const REASON = 'Nobody knows the courier.';
const votes = { ana: 4, ben: 4, chiara: 5, dinesh: 5, emma: 2, farah: 4 } as const;
const SENTENCE = 'We ask the kitchen first.';

/** Two people ask in their name, one asks anonymously, three say "nothing from me"; all vote, and the talk is closed. */
async function talkItThrough(site: Site): Promise<void> {
  const all = (functionKey: keyof Contract, who: readonly Name[]) => who.map((as) => ({ as, functionKey }));
  await insist(site, all('startTalk', ['ana']));
  await insist(site, all('startTalk', team.slice(1)));
  await insist(site, [
    ...(['ben', 'chiara'] as const).flatMap((as) => asked[as].map((text) => question(as, { text }))),
    ...unsigned.map((text) => question('dinesh', { text, anonymous: true })),
    ...all('nothingFromMe', ['ana', 'emma', 'farah']),
  ]);
  await insist(site, all('showWritten', ['ana', 'ben']));
  const { talk } = await opened(site);
  await insist(
    site,
    team.map((as) => voteOf(as)),
  );
  await insist(site, [
    { as: 'emma', functionKey: 'giveReason', payload: { base: { round: 1 }, input: { text: REASON, signed: false } } },
  ]);
  await insist(site, [
    { as: 'ana', functionKey: 'revealBallot', payload: { base: { round: 1 }, input: {} } },
    { as: 'farah', functionKey: 'revealBallot', payload: { base: { round: 1 }, input: {} } },
  ]);
  await insist(site, [
    {
      as: 'ana',
      functionKey: 'closeTalk',
      payload: { base: { talk }, input: { outcome: 'another-talk', agreed: SENTENCE } },
    },
  ]);
}

function question(as: Name, more: { readonly text: string; readonly anonymous?: true }): Called {
  return { as, functionKey: 'askQuestion', payload: { input: { ...aQuestion, ...more } } };
}

/** What their pages show; opened until it is answered. */
async function opened(site: Site): Promise<ReturnType<typeof seenOn>> {
  const { app, issue } = site;
  const answer = await app.ask({ as: 'ana', functionKey: 'openPanel', at: { issueKey: issue } }).catch(() => null);
  if (answer !== null && failureOf(answer, 'openPanel') === null) return seenOn(answer);
  await app.running.host.clock.advance(1_000 * LONGEST_PAUSE);
  return opened(site);
}

function voteOf(as: keyof typeof votes): Called {
  const input = { confidence: votes[as], size: '3' };
  return { as, functionKey: 'castVote', payload: { base: { round: 1 }, input } };
}

/** The faults end; what waits is done within two days, still under the quotas: schedules drift, so a single day may have no sweep. */
async function comeToRest({ app }: Site): Promise<void> {
  app.running.host.faults.stop();
  for (let hour = 0; hour < 48; hour += 1) await app.running.host.clock.advance(60 * 60_000);
  await app.settle();
}

const seen = z.object({
  ok: z.literal(true),
  value: z.looseObject({
    broken: z.array(z.string()),
    notShown: z.array(z.unknown()),
    talk: z.null(),
    talks: z.array(z.looseObject({ outcome: z.string(), agreed: z.string() })),
    questions: z.array(z.looseObject({ text: z.string(), askedBy: z.string().nullable() })),
    ballot: z.looseObject({ result: z.looseObject({ counts: z.array(z.number()) }) }),
  }),
});

async function seenBy({ app, issue }: Site, as: Name) {
  await app.running.host.clock.advance(60 * 60_000);
  return seen.parse(await app.ask({ as, functionKey: 'openPanel', at: { issueKey: issue } })).value;
}

const rowsOf = ({ app }: Site, entity: string) =>
  app.running.host.kvs.dump().flatMap(({ space, key, value }) => {
    return space === `entity:${entity}` ? [{ key, value: z.looseObject({}).parse(JSON.parse(value)) }] : [];
  });

/** A talk of six under every quota and the faults of a plan is stored once and as a whole. Returns what refused something. */
export async function playBrokenTalk(name: PlanName, seed: number): Promise<readonly string[]> {
  const site = await aTightSite(seed);
  try {
    startPlan(site, name, seed);
    await talkItThrough(site);
    expect(site.app.running.host.faults.log.length).toBeGreaterThan(10);
    await comeToRest(site);
    await expectWhole(site);
    return [...site.refused.keys()];
  } finally {
    await site.app.running.stop();
  }
}

/** Where storage refused to note that the properties are right, the next act notes it: here a question, without quotas. */
async function askOnceMore(site: Site): Promise<void> {
  const { host } = site.app.running;
  Object.assign(host.kvs.quotas, NO_QUOTAS);
  Object.assign(host.site.limits, { pointsPerHour: LIMITS.pointsPerHour, writesPerIssue: [] });
  await insist(site, [question('ben', { text: 'And then?' })]);
  await site.app.settle();
}

async function expectWhole(site: Site): Promise<void> {
  for (const as of [...team, 'vera'] as const) {
    const { questions, talks, ballot, ...panel } = await seenBy(site, as);
    expect(panel).toMatchObject({ broken: [], notShown: [] });
    const by = (asker: string | null) => questions.filter(({ askedBy }) => askedBy === asker).map(({ text }) => text);
    expect(by(idOf('ben')).toSorted()).toEqual(asked.ben);
    expect(by(idOf('chiara')).toSorted()).toEqual(asked.chiara);
    expect(by(null).toSorted()).toEqual([...unsigned, REASON]);
    expect(questions).toHaveLength(14);
    expect(talks).toMatchObject([{ outcome: 'another-talk', agreed: SENTENCE }]);
    expect(ballot.result.counts).toEqual([0, 1, 0, 3, 2]);
  }
  await site.app.settle();
  const before = await site.app.properties(site.issue);
  await seenBy(site, 'ana');
  await site.app.settle();
  expect(await site.app.properties(site.issue)).toEqual(before);
  expect(before).toMatchObject({
    commonGroundReadiness: { openQuestions: 14, talks: 1 },
    commonGroundConfidence: { confidence: { counts: [0, 1, 0, 3, 2] } },
  });
  await askOnceMore(site);
  const [row] = rowsOf(site, 'refinement');
  const [look] = rowsOf(site, 'look');
  expect(look?.value).toMatchObject({ shown: row?.value['shown'], projected: row?.value['shown'] });
  const named = rowsOf(site, 'person').map(({ value }) => value['account']);
  expect(named.toSorted()).toEqual(expect.arrayContaining(team.map(idOf)));
}
