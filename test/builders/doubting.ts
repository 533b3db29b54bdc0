import type { NewQuestion, PanelView } from '../../src/contract';
import { askQuestion } from '../../src/usecases/questions/ask-question';
import { assessIssue } from './in-background';
import { castVote } from '../../src/usecases/ballot/cast-vote';
import { closeTalk } from '../../src/usecases/talk/close-talk';
import { nothingFromMe } from '../../src/usecases/talk/nothing-from-me';
import { openPanel } from '../../src/usecases/panel/open-panel';
import { showWritten } from '../../src/usecases/talk/show-written';
import { startTalk } from '../../src/usecases/talk/start-talk';
import { aCall } from './a-call';
import { aWorld, inMemoryPorts, type World } from './in-memory-ports';
import { talkIn } from './seen';
import { revealVotes } from './reveal';

export const ports = (world: World) => inMemoryPorts(world);
let ids = 0;
const aLine = (text: string, spoilt: Partial<NewQuestion> = {}): NewQuestion => ({
  kind: 'question',
  text,
  blocking: false,
  category: null,
  owner: null,
  due: null,
  ...spoilt,
});
export const sign = (world: World, me: string, text = `From ${me}?`) =>
  askQuestion(ports(world), aCall(me, `q${(ids += 1)}`), { input: aLine(text) });
export const DOUBT = 'Nobody asked the kitchen.';
/** `id`: of the question and of its request. */
export const doubt = (
  world: World,
  me: string,
  { id = `d${(ids += 1)}`, ...spoilt }: Partial<NewQuestion> & { readonly id?: string } = {},
) =>
  askQuestion({ ...ports(world), newId: () => id }, aCall(me, id), {
    input: aLine(DOUBT, { anonymous: true, ...spoilt }),
  });
export const notShownTo = async (world: World, me: string) => (await open(world, me)).notShown.map(({ id }) => id);
export const nothing = (world: World, me: string) => nothingFromMe(ports(world), aCall(me));
export const show = (world: World) => showWritten(ports(world), aCall('ana'));
export const open = (world: World, me = 'ana') => openPanel(ports(world), aCall(me));
export const close = (world: World, outcome: 'ready' | 'another-talk' = 'ready') =>
  closeTalk(ports(world), aCall('ana'), { base: { talk: talkIn(world) }, input: { outcome, agreed: 'Yes.' } });
export const wait = (world: World, seconds: number) => {
  world.now = new Date(Date.parse(world.now) + seconds * 1000).toISOString();
};
/** Minutes pass, and a queued event runs. */
export const later = async (world: World) => {
  wait(world, 300);
  await assessIssue(ports(world), world.issue.id);
};
export const join = (world: World, me: string) => startTalk(ports(world), aCall(me));
export async function aTalkOf(...people: readonly string[]): Promise<World> {
  const world = aWorld();
  await startTalk(ports(world), aCall('ana'));
  for (const person of people) await join(world, person);
  return world;
}
export async function voted(world: World, ...people: readonly string[]): Promise<PanelView> {
  for (const me of people)
    await castVote(ports(world), aCall(me), {
      base: { round: 1 },
      input: { confidence: 5 },
    });
  return revealVotes(world, 'ana', 1);
}
export const isShown = ({ questions }: Pick<PanelView, 'questions'>) => questions.some(({ text }) => text === DOUBT);
/** Why required criteria are not met; advice keeps nothing from being ready. */
export const findingsOf = ({ assessment }: Pick<PanelView, 'assessment'>) =>
  assessment.criteria.flatMap(({ need, finding }) =>
    need === 'required' && finding.outcome === 'unmet' ? [finding.because] : [],
  );
