import type { NewQuestion, PanelView } from '../../src/contract';
import type { ConfidenceVote } from '../../src/domain/ballot/round';
import type { CriterionId } from '../../src/domain/criteria/criterion-ids';
import type { TalkOutcome } from '../../src/domain/talk/outcome';
import { castVote, voteAgain } from '../../src/usecases/ballot/cast-vote';
import { giveReason, sayHeard } from '../../src/usecases/ballot/give-reason';
import { openPanel } from '../../src/usecases/panel/open-panel';
import { askQuestion } from '../../src/usecases/questions/ask-question';
import {
  answerQuestion,
  closeQuestion,
  markBlocking,
  withdrawQuestion,
} from '../../src/usecases/questions/change-question';
import { makeException } from '../../src/usecases/recheck/make-exception';
import { stillAgreed } from '../../src/usecases/recheck/still-agreed';
import { closeTalk } from '../../src/usecases/talk/close-talk';
import { nothingFromMe, showWritten } from '../../src/usecases/talk/show-written';
import { startTalk } from '../../src/usecases/talk/start-talk';
import { aCall } from './a-call';
import { aLine, answerableOf, aQuestion } from './a-question';
import { assessIssue } from './in-background';
import { aWorld, inMemoryPorts, type World } from './in-memory-ports';
import { revealVotes } from './reveal';
import { talkIn } from './seen';

/** What people press on the panel of a world, one act a function, each with what is usual in a test. */
export const ports = (world: World) => inMemoryPorts(world);

/** They act one after the other; the last one's view is returned. */
async function inTurn(people: readonly string[], act: (me: string) => Promise<PanelView>): Promise<PanelView> {
  let view: PanelView | null = null;
  for (const me of people) view = await act(me);
  if (view === null) throw new Error('somebody acts');
  return view;
}

export const open = (world: World, me = 'ana') => openPanel(ports(world), aCall(me));
export const join = (world: World, ...people: readonly string[]) =>
  inTurn(people, (me) => startTalk(ports(world), aCall(me)));
export const nothing = (world: World, ...people: readonly string[]) =>
  inTurn(people, (me) => nothingFromMe(ports(world), aCall(me)));
export const show = (world: World, me = 'ana') => showWritten(ports(world), aCall(me));
export const close = (world: World, outcome: TalkOutcome = 'ready', { me = 'ana', agreed = 'Yes.' } = {}) =>
  closeTalk(ports(world), aCall(me), { base: { talk: talkIn(world) }, input: { outcome, agreed } });
export async function aTalkOf(...people: readonly string[]): Promise<World> {
  const world = aWorld();
  await join(world, 'ana', ...people);
  return world;
}

const roundIn = ({ records }: World) => records.round?.number ?? 1;
export type GivenVote = Parameters<typeof castVote>[2]['input'];
/** `round`: the present one, unless another is given. */
export const vote = (
  world: World,
  people: string | readonly string[],
  input: GivenVote = { confidence: 4 },
  round = roundIn(world),
) => inTurn([people].flat(), (me) => castVote(ports(world), aCall(me), { base: { round }, input }));
export type Votes = Readonly<Record<string, ConfidenceVote>>;
export async function castVotes(world: World, votes: Votes, more: Pick<GivenVote, 'size'> = {}): Promise<void> {
  for (const [me, confidence] of Object.entries(votes)) await vote(world, me, { confidence, ...more });
}
export const voteOnceMore = (world: World, me = 'ana', round = roundIn(world)) =>
  voteAgain(ports(world), aCall(me), { base: { round } });
export const sayWhy = (world: World, me: string, text: string, { signed = false, round = roundIn(world) } = {}) =>
  giveReason(ports(world), aCall(me), { base: { round }, input: { text, signed } });
export const hear = (world: World, me: string, round = roundIn(world)) =>
  sayHeard(ports(world), aCall(me), { base: { round } });
export async function voted(world: World, ...people: readonly string[]): Promise<PanelView> {
  await vote(world, people, { confidence: 5 });
  return revealVotes(world, 'ana');
}

export const still = (world: World, ...people: readonly string[]) =>
  inTurn(people, (me) => stillAgreed(ports(world), aCall(me)));
export const except = (world: World, reason: string, { me = 'ana' } = {}) =>
  makeException(ports(world), aCall(me), { base: { exception: null }, input: { reason } });

let ids = 0;
type Asked = Partial<NewQuestion> & { readonly id?: string };
/** `id`: of the question and of its request. */
export const sign = (
  world: World,
  me: string,
  text = `From ${me}?`,
  { id = `q${(ids += 1)}`, ...spoilt }: Asked = {},
) => askQuestion(ports(world), aCall(me, id), { input: aLine(text, spoilt) });
export const DOUBT = 'Nobody asked the kitchen.';
export const doubt = (world: World, me: string, { id = `d${(ids += 1)}`, ...spoilt }: Asked = {}) =>
  askQuestion({ ...ports(world), newId: () => id }, aCall(me, id), {
    input: aLine(DOUBT, { anonymous: true, ...spoilt }),
  });
/** The only question, as a page has seen it. */
const seenIn = ({ records }: World) => records.questions[0] ?? aQuestion();
export const answer = (world: World, me: string, answer: string, seen = seenIn(world)) =>
  answerQuestion(ports(world), aCall(me), { base: answerableOf(seen), input: { id: seen.id, answer } });
export const accept = (world: World, me: string, { id, version } = seenIn(world)) =>
  closeQuestion(ports(world), aCall(me), { base: { version }, input: { id } });
export const mark = (world: World, me: string, blocking: boolean, { id, version } = seenIn(world)) =>
  markBlocking(ports(world), aCall(me), { base: { version }, input: { id, blocking } });
type Seen = { readonly id: string; readonly version: number };
export const withdraw = (world: World, me: string, { id, version }: Seen = seenIn(world)) =>
  withdrawQuestion(ports(world), aCall(me), { base: { version }, input: { id } });

export const notShownTo = async (world: World, me: string) => (await open(world, me)).notShown.map(({ id }) => id);
export const isShown = ({ questions }: Pick<PanelView, 'questions'>) => questions.some(({ text }) => text === DOUBT);

export const wait = (world: World, seconds: number) => {
  world.now = new Date(Date.parse(world.now) + seconds * 1000).toISOString();
};
export const assess = (world: World) => assessIssue(ports(world), world.issue.id);
/** Minutes pass, and a queued event runs. */
export const later = async (world: World) => {
  wait(world, 300);
  await assess(world);
};

type Assessed = Pick<PanelView, 'assessment'>;
export const stateIn = async (world: World, me = 'ana') => (await open(world, me)).assessment.readiness.state;
export const findingOf = ({ assessment }: Assessed, id: CriterionId) =>
  assessment.criteria.find((one) => one.id === id)?.finding;
/** Why required criteria are not met; advice keeps nothing from being ready. */
export const findingsOf = ({ assessment }: Assessed) =>
  assessment.criteria.flatMap(({ need, finding }) =>
    need === 'required' && finding.outcome === 'unmet' ? [finding.because] : [],
  );
