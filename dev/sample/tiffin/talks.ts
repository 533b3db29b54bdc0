import type { PersonName } from '../people.ts';
import { actor, type PanelAnswer, type Stage } from '../stage.ts';
import { later } from './scene.ts';

type Confidence = 1 | 2 | 3 | 4 | 5;
export type Votes = Partial<Record<PersonName, Confidence>>;
export type NewQuestion = {
  readonly kind?: 'question' | 'risk' | 'assumption';
  readonly text: string;
  readonly blocking?: boolean;
  readonly category?: string;
  readonly owner?: string;
  readonly due?: string;
};

export async function ask(stage: Stage, who: PersonName, { issue, ...question }: NewQuestion & { issue: string }) {
  const { kind = 'question', text, blocking = false, category = null, owner = null, due = null } = question;
  const input = { kind, text, blocking, category, owner, due };
  return seenIn(await actor(stage, who).panel(issue, 'askQuestion', { input }), text);
}

/** What a change of a question sends: the question, and the version that was seen. */
export type Asked = { readonly base: { readonly version: number }; readonly input: { readonly id: string } };

/** A question on the panel by its text: visible to all, or only to its writer during private writing. */
export function seenIn(panel: PanelAnswer, text: string): Asked {
  const { id, version } = find(panel, text);
  return { base: { version }, input: { id } };
}

/** The answer to a question as the panel shows it. */
export function answerTo(panel: PanelAnswer, text: string, answer: string): object {
  const { id, kind, state, answer: before } = find(panel, text);
  return { base: { text, kind, state, answer: before }, input: { id, answer } };
}

function find({ questions, talk }: PanelAnswer, text: string) {
  const seen = [...questions, ...(talk?.privateWriting?.mine ?? [])];
  const found = seen.find((question) => question.text === text);
  if (!found) throw new Error(`The question "${text}" is not on the panel.`);
  return found;
}

/** One vote with each person's size and the same confidence for all. */
export async function voteSizes(
  stage: Stage,
  issue: string,
  sizes: readonly (readonly [PersonName, string])[],
): Promise<number> {
  let round = 0;
  for (const [name, size] of sizes) {
    const voter = actor(stage, name);
    const { ballot } = await voter.panel(issue, 'openPanel');
    round = ballot.round;
    const base = { round };
    await voter.panel(issue, 'castVote', { base, input: { confidence: 3, size } });
  }
  return round;
}

/** A talk with its people: the facilitator starts it, where no meeting did, and the others join. */
export async function gather(stage: Stage, issue: string, people: readonly PersonName[]): Promise<void> {
  const [facilitator] = people;
  if (!facilitator) return;
  for (const person of people) await actor(stage, person).panel(issue, 'startTalk');
  // In a meeting who led the talk before leads this one.
  const { talk } = await actor(stage, facilitator).panel(issue, 'openPanel');
  if (talk?.facilitator !== actor(stage, facilitator).accountId)
    await actor(stage, facilitator).panel(issue, 'takeOverTalk');
}

export async function nothingFrom(stage: Stage, issue: string, people: readonly PersonName[]): Promise<void> {
  for (const person of people) await actor(stage, person).panel(issue, 'nothingFromMe');
}

/** @returns the round of the vote */
export async function vote(stage: Stage, issue: string, votes: Votes): Promise<number> {
  const voters = Object.entries(votes);
  let round = 0;
  for (const [name, confidence] of voters) {
    const voter = actor(stage, personNamed(name));
    const { ballot } = await voter.panel(issue, 'openPanel');
    round = ballot.round;
    const base = { round };
    await voter.panel(issue, 'castVote', { base, input: { confidence } });
  }
  return round;
}

const isPerson = (name: string, votes: Votes): name is PersonName => name in votes;
function personNamed(name: string): PersonName {
  const votes: Votes = { ana: 1, ben: 1, chiara: 1, dinesh: 1, emma: 1, farah: 1, goran: 1, hana: 1 };
  if (!isPerson(name, votes)) throw new Error(`Nobody is called ${name}.`);
  return name;
}

/** Who is in the talk and has not voted only watches, or is not here. */
export async function reveal(
  stage: Stage,
  who: PersonName,
  { issue, round }: { issue: string; round: number },
): Promise<void> {
  const { ballot } = await actor(stage, who).panel(issue, 'openPanel');
  const input = { without: ballot.waiting ?? [] };
  await actor(stage, who).panel(issue, 'revealBallot', { base: { round }, input });
}

type Close = { readonly by: PersonName; readonly outcome: string; readonly agreed: string };
export async function close(stage: Stage, issue: string, { by, ...input }: Close): Promise<void> {
  const closer = actor(stage, by);
  const { talk } = await closer.panel(issue, 'openPanel');
  await closer.panel(issue, 'closeTalk', { base: { talk: talk?.startedAt }, input });
}

export type Agreement = {
  readonly issue: string;
  readonly facilitator: PersonName;
  readonly votes: Votes;
  readonly agreed: string;
};

/** A talk of five minutes, as for most issues: no questions, a vote, and an agreement. */
export async function agree(stage: Stage, agreement: Agreement): Promise<void> {
  const { issue, facilitator, votes, agreed } = agreement;
  const others = Object.keys(votes)
    .map(personNamed)
    .filter((name) => name !== facilitator);
  await gather(stage, issue, [facilitator, ...others]);
  await later(stage, 2);
  await nothingFrom(stage, issue, others);
  await later(stage, 2);
  const round = await vote(stage, issue, votes);
  // Of fewer than three votes, each voter presses.
  for (const who of [facilitator, ...others]) await reveal(stage, who, { issue, round });
  await later(stage);
  await close(stage, issue, { by: others[0] ?? facilitator, outcome: 'ready', agreed });
  await later(stage);
}
