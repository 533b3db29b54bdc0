import type { PanelView } from '../../../src/contract.ts';
import type { Clock } from '../../clock.ts';
import type { Page } from './page.ts';

/** Seconds from the start of a five-minute talk to each act; `each` is the time from person to person. */
const WHEN = {
  ask: { from: 6, each: 7 },
  show: 66,
  answer: { from: 72, each: 7 },
  accept: { from: 130, each: 6 },
  again: 180,
  vote: { from: 184, each: 5 },
  reveal: 228,
  close: 266,
} as const;
export const TALK_SECONDS = 300;

type Table = {
  readonly pages: readonly Page[];
  readonly clock: Pick<Clock, 'now' | 'advance'>;
  readonly quiet: () => Promise<void>;
};

/**
 * One talk: `questions` are written privately, revealed, answered by the next person and accepted by their authors; all
 * vote, the votes are revealed, and the first person closes the talk with a sentence; `goOn` takes the team on by the same
 * press. Takes five minutes of the site's time.
 */
export async function playTalk(
  table: Table,
  { questions, name, goOn }: { questions: number; name: string; goOn?: (agreed: string) => Promise<void> },
): Promise<void> {
  const { pages } = table;
  const [first] = pages;
  if (!first) throw new Error('Nobody is there.');
  const at = timed(table);
  const page = (which: number): Page => pages[which % pages.length] ?? first;
  const all = [...Array(questions).keys()];
  // Where there are more questions than people, they share the same time, one after the other.
  const shared = (part: { from: number; each: number }, which: number) =>
    part.from + (part.each * which * pages.length) / Math.max(questions, pages.length);
  const textOf = (which: number) => `${name}: what does nobody know yet about part ${which + 1} of it?`;

  // In a meeting the press that went on has started it.
  if (goOn === undefined) await at(0, () => first.act((actions) => actions.send('startTalk')));
  for (const which of all) await at(shared(WHEN.ask, which), () => ask(page(which), textOf(which)));
  await at(WHEN.show, () => first.act((actions) => actions.send('showWritten')));
  for (const which of all) await at(shared(WHEN.answer, which), () => answer(page(which + 1), textOf(which)));
  for (const which of all) await at(shared(WHEN.accept, which), () => accept(page(which), textOf(which)));
  await at(WHEN.again, () => voteAgain(first));
  for (const [which, voter] of pages.entries()) await at(WHEN.vote.from + WHEN.vote.each * which, () => vote(voter));
  await at(WHEN.reveal, () => reveal(first));
  const agreed = `${name}: parents see the balance before they order, also on the phone.`;
  await at(WHEN.close, () => (goOn === undefined ? close(first, agreed) : goOn(agreed)));
  await at(TALK_SECONDS, async () => undefined);
}

/** Runs an act at its second of the talk, and waits until all panels know of it. */
function timed({ clock, quiet }: Table) {
  const began = clock.now();
  return async (seconds: number, work: () => Promise<void>): Promise<void> => {
    await clock.advance(Math.max(0, began + Math.round(seconds * 1_000) - clock.now()));
    await work();
    await quiet();
  };
}

/** Asks a question that blocks. */
export function ask(page: Page, text: string): Promise<void> {
  const rest = { kind: 'question', blocking: true, category: null, owner: null, due: null } as const;
  return page.act((actions) => actions.askQuestion({ ...rest, text, requestId: randomId() }));
}

async function answer(page: Page, text: string): Promise<void> {
  const { id, kind, state, answer, ...asked } = await questionOf(page, text, 'open');
  const said = 'The kitchen looked it up: it is the child’s last order, if it is still on the menu.';
  await page.act((actions) =>
    actions.send('answerQuestion', { base: { text: asked.text, kind, state, answer }, input: { id, answer: said } }),
  );
}

async function accept(page: Page, text: string): Promise<void> {
  const question = await questionOf(page, text, 'answered');
  await page.act((actions) => actions.closeQuestion(question));
}

type QuestionView = PanelView['questions'][number];

/** Refreshes first where the panel does not look for news. */
async function questionOf(page: Page, text: string, state: QuestionView['state']): Promise<QuestionView> {
  const find = () => page.view().questions.find((question) => question.text === text && question.state === state);
  if (!find()) await page.refresh();
  const found = find();
  if (!found) throw new Error(`${page.accountId} does not see as ${state}: ${text}`);
  return found;
}

export async function vote(page: Page): Promise<void> {
  const round = await openRound(page);
  await page.act((actions) => actions.castVote({ round }, { confidence: 4, size: '5' }));
}

export async function reveal(page: Page): Promise<void> {
  const round = await openRound(page);
  await page.act((actions) => actions.send('revealBallot', { base: { round }, input: { without: [] } }));
}

/** Opens a new round where an earlier talk has revealed one. */
export async function voteAgain(page: Page): Promise<void> {
  const { ballot } = page.view();
  if (ballot.state === 'revealed')
    await page.act((actions) => actions.send('voteAgain', { base: { round: ballot.round }, input: {} }));
}

async function openRound(page: Page): Promise<number> {
  if (page.view().ballot.state !== 'open') await page.refresh();
  const { ballot } = page.view();
  if (ballot.state !== 'open') throw new Error(`${page.accountId} sees no open round.`);
  return ballot.round;
}

async function close(page: Page, agreed: string): Promise<void> {
  const talk = page.view().talk?.startedAt;
  if (talk === undefined) throw new Error(`${page.accountId} sees no talk.`);
  await page.act((actions) => actions.send('closeTalk', { base: { talk }, input: { outcome: 'ready', agreed } }));
}

const randomId = (): string => crypto.randomUUID().replaceAll('-', '');
