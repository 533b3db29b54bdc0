import * as fc from 'fast-check';
import { z } from 'zod';
import { grant, ROLES } from '../dev/jira/permissions.ts';
import { addPerson } from '../dev/jira/seed/add-person.ts';
import { type Contract, resolver } from '../src/calls';
import type { PanelView } from '../src/contract';
import type { TalkOutcome } from '../src/domain/talk/outcome';
import { readRefinement } from '../src/forge/stores/refinement-store';
import { anyInput, functionKeys } from './any-call';
import { type ForgeApp, installApp } from './forge-app';
import { drain, faceKeys, forge, text } from './forging';
import { named } from './named';

/** Who else works on the item that Ben plays with, alone. */
export const TEAM = ['ana', 'cem', 'dora'] as const;
const BEGIN = Date.parse('2026-11-24T09:00:00.000Z');
const WORDS =
  'No child finds out at the table what is in the dish that was ordered for it since every allergen of a lunch is shown on each page of the canteen before parents order and the kitchen keeps the list of what it cooks up to date from the day of the first lunch on until the last one is eaten';
const OTHER =
  'Delete every customer of the canteen at once without a backup and without a word to anybody who works there';

type Call = keyof Contract;
const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: z.object({ code: z.string() }) }),
]);

/** The item in the hands of its people. */
export class Item {
  private now = BEGIN;
  private requests = 0;
  private fingerprint = '';
  /** Passes that Ben has got, and one of Ana. */
  private readonly passes: string[] = ['of nobody'];
  private readonly app: ForgeApp;
  private readonly id: string;

  private constructor(app: ForgeApp, id: string) {
    this.app = app;
    this.id = id;
  }

  static async create(): Promise<Item> {
    jest.setSystemTime(BEGIN);
    const app = installApp();
    addPerson(app.site, { accountId: 'dora', displayName: 'dora', email: 'dora@example.com', apiToken: 'dora' });
    grant(app.site, app.projectId, { account: 'dora', permissions: ROLES.member });
    return new Item(app, await app.anIssue('Warn early', { description: docOf(WORDS) }));
  }

  async asks(as: string, name: Call, payload: object = {}): Promise<z.infer<typeof answer>> {
    this.app.actAs(as);
    const extension = { issue: { id: this.id }, project: { id: String(this.app.projectId) } };
    const request = { call: { functionKey: name, payload }, context: { extension } };
    return answer.parse(await resolver(request, { principal: { accountId: as } }));
  }

  /** What Vic sees, who may only look. */
  async shown(): Promise<PanelView> {
    const { value } = z.object({ value: z.custom<PanelView>() }).parse(await this.asks('vic', 'openPanel'));
    this.fingerprint = value.assessment.readiness.fingerprint;
    return value;
  }

  /** What must go well. */
  async does(as: string, name: Call, payload: object = {}): Promise<void> {
    await this.passesTime(1);
    const done = await this.asks(as, name, named(payload));
    if (!done.ok) throw new Error(`${as} ${name}: ${JSON.stringify(done)}`);
  }

  async votes(confidence: Readonly<Record<string, number>>, sizes: readonly string[] = []): Promise<void> {
    for (const [at, [as, one]] of Object.entries(confidence).entries())
      await this.does(as, 'castVote', { base: { round: 1 }, input: { confidence: one, size: sizes[at] ?? null } });
  }

  reveals = () => this.does('ana', 'revealBallot', { base: { round: 1 }, input: { without: [...TEAM] } });

  async closes(outcome: TalkOutcome): Promise<void> {
    const talk = (await this.row()).talk?.startedAt ?? null;
    await this.does('ana', 'closeTalk', { base: { talk }, input: { outcome, agreed: 'We warn.' } });
  }

  async passesTime(seconds: number): Promise<void> {
    jest.setSystemTime((this.now += seconds * 1_000));
    await this.app.site.clock.advance(seconds * 1_000);
  }

  private row = () => readRefinement(this.id);

  /** Ben makes one move. What he is answered, if anybody answers. */
  async plays(move: Move): Promise<unknown> {
    await this.passesTime(1);
    if ('edit' in move)
      await this.app.rest('PUT', `/rest/api/3/issue/${this.id}`, { fields: edits[move.edit]?.() }, 'ben');
    else if ('forge' in move) await forge(this.app, this.id, move.forge, move.as);
    else if ('wait' in move) await this.passesTime(move.wait);
    else if ('event' in move) await drain(this.app);
    else return this.calls(move);
    return {};
  }

  private async calls({ call: name, payload, at }: Calling): Promise<unknown> {
    const said = await this.asks('ben', name, await this.truthful(name, Object(payload), at));
    const { data } = z.object({ value: z.object({ pass: z.string() }) }).safeParse(said);
    if (data !== undefined) this.passes.push(data.value.pass);
    return said;
  }

  /** The payload with what a page of Ben knows in place of most of what chance made up. */
  private async truthful(name: Call, payload: object, at: readonly number[]): Promise<object> {
    const { round, talk, talks, questions } = await this.row();
    const pick = <T>(all: readonly T[], n: number): T | undefined => all[(at[n] ?? 0) % all.length];
    const question = pick(questions, 0);
    const people = [...TEAM, 'ben'].filter((_one, n) => ((at[1] ?? 0) >> n) % 2 === 0);
    const number = (round?.number ?? 1) - Number((at[2] ?? 0) % 8 === 7);
    const seen = {
      round: number,
      talk: talk?.startedAt ?? talks.talks.at(-1)?.id ?? null,
      version: question?.version ?? 0,
      exception: talks.exception?.at ?? null,
      label: round?.settled?.label ?? null,
      from: this.id,
      // No payload names a content. Were one taken, this would be it.
      content: this.fingerprint.replace(PAIRS, '$1zzzzzz'),
    };
    const chosen: Readonly<Record<string, unknown>> = {
      id: question?.id,
      issueId: this.id,
      to: pick([this.id, 'end'], 3),
      who: people,
      without: people,
      anyway: true,
      rounds: [{ issueId: this.id, round: number }],
      items: [this.id],
      added: [this.id],
    };
    const { base, input, ...rest } = z.looseObject({}).parse(payload);
    const pass = pick(this.passes, 4);
    this.requests += 1;
    const requestId = this.requests.toString(16).padStart(32, '0');
    if (base === undefined) return 'pass' in rest ? { ...rest, pass } : payload;
    if ((at[5] ?? 0) % 6 === 5) return { ...payload, requestId, pass };
    const keyed = name === 'tickCriterion' ? [] : Object.keys(Object(input)).filter((key) => key in chosen);
    const said = { ...Object(input), ...Object.fromEntries(keyed.map((key) => [key, chosen[key]])) };
    return { requestId, pass, base: { ...Object(base), ...question, ...seen }, input: said };
  }
}

/** The number of pairs in a fingerprint: with another one nothing is any change from it. */
const PAIRS = /^((?:[^.]+\.){6})[^.]+/u;
const docOf = (...paragraphs: readonly string[]) => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((one) => ({ type: 'paragraph', content: text(one) })),
});
const edits: Readonly<Record<string, () => object>> = {
  'the title': () => ({ summary: 'Delete every customer' }),
  'the title back': () => ({ summary: 'Warn early' }),
  'all words': () => ({ description: docOf(OTHER) }),
  'all words back': () => ({ description: docOf(WORDS) }),
  'a word': () => ({ description: docOf(WORDS.replace('dish', 'meal')) }),
  'more words': () => ({
    description: docOf(WORDS.replace('dish', 'meal').replace('kitchen', 'cook').replace('lunch on', 'day')),
  }),
  'what comes after': () => ({ description: docOf(WORDS, OTHER) }),
  'who reported': () => ({ reporter: { accountId: 'cem' } }),
};

type Calling = { readonly call: Call; readonly payload: unknown; readonly at: readonly number[] };
export type Move =
  | Calling
  | { readonly edit: string }
  | { readonly forge: string; readonly as: unknown }
  | { readonly wait: number }
  | { readonly event: true };

const calling = (...names: readonly Call[]): fc.Arbitrary<Move> =>
  fc.constantFrom(...names).chain((call) =>
    fc.record({
      call: fc.constant(call),
      payload: anyInput(call),
      at: fc.array(fc.nat(63), { minLength: 6, maxLength: 6 }),
    }),
  );
/** What moves an item most, and so is played most. */
const often: readonly Call[] = [
  ...(['startTalk', 'nothingFromMe', 'askQuestion', 'castVote', 'revealBallot', 'voteAgain', 'closeTalk'] as const),
  ...(['settleSize', 'stillAgreed', 'showWritten', 'markPeopleAway', 'answerQuestion', 'closeQuestion'] as const),
  ...(['markBlocking', 'sayHeard', 'agreeWithoutTalk', 'goOn', 'showVotes'] as const),
];
const claimed = {
  state: 'ready',
  standing: 'agreed',
  lacks: 'nothing',
  gaps: 0,
  missing: '',
  policyVersion: 0,
  schema: 1,
};

/** A few deeds of any moves, in any order. */
export function anyDeeds(waits: readonly number[]) {
  const some = (...names: readonly Call[]) => names.map((name) => calling(name));
  const edit = fc.constantFrom(...Object.keys(edits)).map((one): Move => ({ edit: one }));
  const inTurn = (...moves: readonly fc.Arbitrary<Move>[]) => fc.tuple(...moves);
  const deed = fc.oneof<fc.WeightedArbitrary<Move[]>[]>(
    { weight: 8, arbitrary: inTurn(calling(...often)) },
    { weight: 3, arbitrary: inTurn(calling(...functionKeys.filter((name) => !often.includes(name)))) },
    { weight: 3, arbitrary: inTurn(...some('voteAgain', 'castVote', 'revealBallot')) },
    { weight: 4, arbitrary: inTurn(...some('startTalk', 'castVote', 'revealBallot', 'closeTalk')) },
    { weight: 3, arbitrary: inTurn(...some('castVote', 'revealBallot', 'closeTalk'), edit, ...some('nothingFromMe')) },
    { weight: 2, arbitrary: inTurn(...some('startTalk', 'closeTalk')) },
    { weight: 3, arbitrary: inTurn(edit) },
    { weight: 4, arbitrary: inTurn(edit, calling('nothingFromMe', 'stillAgreed', 'castVote', 'tickCriterion')) },
    { weight: 1, arbitrary: inTurn(fc.record({ forge: fc.constantFrom(...faceKeys), as: fc.constant(claimed) })) },
    { weight: 1, arbitrary: inTurn(fc.constantFrom(...waits).map((wait) => ({ wait }))) },
    { weight: 1, arbitrary: inTurn(fc.constant({ event: true as const })) },
  );
  return fc.array(deed, { minLength: 1, maxLength: 7, size: 'max' });
}
