import { unsignedRespondents, K_ANONYMITY } from '../talk/anonymity';
import type { Instant } from '../shared/instant';
import type { Question } from '../question/question';
import type { Refinement } from './refinement';
import { goingOn, isSilent, noteAtReveal, show } from '../talk/running-talk';

/** Most anonymous questions of one person in one talk. */
export const ANONYMOUS_LIMIT = 3;

/**
 * How many anonymous questions an account has written since `since`, the beginning of a talk. Kept in its person row,
 * never in this row.
 */
export type Written = { readonly since: Instant; readonly count: number };

/** Whether a batch moment would show the waiting questions: three respondents have signed nothing in this talk. */
export function isEnough({ talk }: Pick<Refinement, 'talk'>): boolean {
  return unsignedRespondents(talk) >= K_ANONYMITY;
}

/**
 * A batch moment: the reveal of private writing or of the ballot, or the end of a talk. Shows the private questions,
 * and the anonymous ones where three respondents have signed nothing; else those keep waiting. They are ordered by
 * random id, so that their place tells nothing.
 */
export function atBatchMoment(row: Refinement, now: Instant): Refinement {
  const free = isEnough(row);
  const anonymous = free ? row.waiting.map(({ question }) => question) : [];
  const shown = [...row.hidden, ...anonymous].toSorted(byId);
  const waiting = free ? [] : row.waiting;
  const talk = atReveal(isSilent(row.talk, now) ? show(row.talk, now) : row.talk, now);
  const held = waiting.length > 0;
  if (shown.length === 0 && talk === row.talk && held === row.held) return row;
  return { ...row, talk, held, waiting, hidden: [], questions: [...row.questions, ...shown] };
}

function atReveal(talk: Refinement['talk'], now: Instant): Refinement['talk'] {
  const running = goingOn(talk, now);
  return running === null ? talk : noteAtReveal(running, running.joined);
}

function byId(a: Question, b: Question): number {
  return a.id < b.id ? -1 : 1;
}
