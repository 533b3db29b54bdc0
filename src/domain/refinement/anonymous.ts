import { possibleWritersIn, K_ANONYMITY } from '../talk/anonymity';
import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import type { Question } from '../question/question';
import type { Anonymous, Refinement } from './refinement';
import { endSet, isSilent, noteAtReveal, runningOf, show } from '../talk/running-talk';

/** Most anonymous questions of one person on one issue, until they are shown or taken back. */
export const ANONYMOUS_LIMIT = 3;

/** Longest anonymous question, in characters. */
export const ANONYMOUS_TEXT_LIMIT = 300;

/** A person's own anonymous questions, shown to no other person so far. */
export function anonymousOf({ waiting }: Pick<Refinement, 'waiting'>, who: AccountId): readonly Anonymous[] {
  return waiting.filter(({ writer }) => writer === who);
}

/** What batch moments have not shown of a person's own: only they know of it. */
export function notShownOf(row: Pick<Refinement, 'waiting'>, who: AccountId): readonly Question[] {
  return anonymousOf(row, who)
    .filter(({ state }) => state !== 'waits')
    .map(({ question }) => question);
}

/** The time that an anonymous question carries: only the day of the moment that shows it. */
export const dayOf = (now: Instant): Instant => `${now.slice(0, 10)}T00:00:00.000Z`;

/** `end`: of the talk; a reveal without a talk ends its set of respondents too. */
export type BatchMoment = { readonly now: Instant; readonly is: 'reveal' | 'end' };

/**
 * A batch moment: the reveal of private writing or of the ballot, or the end of a talk. Shows the private questions,
 * and the anonymous ones where three respondents of this talk have signed nothing. What it does not show goes back to its
 * writer: within the talk the next batch moment may show it, after the talk none does. Questions are ordered by random
 * id, so that their place tells nothing. `shownAs`: the question with what depends on the moment.
 */
export function atBatchMoment(
  row: Refinement,
  { now, is }: BatchMoment,
  shownAs: (question: Question) => Question = (question) => question,
): Refinement {
  const isOver = is === 'end' || runningOf(row.talk) === null;
  const isFree = possibleWritersIn(row.talk) >= K_ANONYMITY;
  const free = isFree ? row.waiting.filter(({ state }) => state !== 'returned') : [];
  const anonymous = free.map(({ question }) => shownAs({ ...question, askedAt: dayOf(now) }));
  const shown = [...row.hidden, ...anonymous].toSorted(byId);
  const waiting = row.waiting.filter((one) => !free.includes(one)).map((one) => notShown(one, isOver));
  const revealed = atReveal(isSilent(row.talk) ? show(row.talk, now) : row.talk);
  const talk = isOver ? endSet(revealed) : revealed;
  const isSame = shown.length === 0 && talk === row.talk && waiting.every((one, at) => one === row.waiting[at]);
  return isSame ? row : { ...row, talk, waiting, hidden: [], questions: [...row.questions, ...shown] };
}

function notShown(one: Anonymous, isOver: boolean): Anonymous {
  const state = isOver || one.state === 'returned' ? 'returned' : 'not-shown';
  return one.state === state ? one : { ...one, state };
}

function atReveal(talk: Refinement['talk']): Refinement['talk'] {
  const running = runningOf(talk);
  return running === null ? talk : noteAtReveal(running, running.joined);
}

function byId(a: Question, b: Question): number {
  return a.id < b.id ? -1 : 1;
}
