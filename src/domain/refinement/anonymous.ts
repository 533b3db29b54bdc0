import type { Current } from '../content/fingerprint';
import { possibleWritersIn, K_ANONYMITY } from '../talk/anonymity';
import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import type { Question } from '../question/question';
import type { Anonymous, Refinement } from './refinement';
import { isShown, noteAtReveal, runningOf, show } from '../talk/running-talk';

/** A person's own anonymous questions, shown to no other person so far. */
export function anonymousOf({ waiting }: Pick<Refinement, 'waiting'>, who: AccountId): readonly Anonymous[] {
  return waiting.filter(({ writer }) => writer === who);
}

/** What a show has given back to a person: only they know of it. */
export function notShownOf(row: Pick<Refinement, 'waiting'>, who: AccountId): readonly Question[] {
  return anonymousOf(row, who)
    .filter(({ state }) => state !== 'waits')
    .map(({ question }) => question);
}

/** The time that an anonymous question carries: only the day of its show. */
export const dayOf = (now: Instant): Instant => `${now.slice(0, 10)}T00:00:00.000Z`;

/** The moment of a show, and the content that is present then. */
export type Moment = { readonly now: Instant; readonly content: Current };

/**
 * Shows what was written privately: at the end of private writing, at a reveal, at the end of a talk. The first of them in a talk is
 * its show, and outside a talk each reveal is one. A show alone decides on anonymous questions: it shows them where three people who
 * answered since the show before have signed nothing, else they go back to their writers for good. Questions are ordered by
 * random id, so that their place tells nothing. `shownAs`: the question with what depends on the moment.
 */
export function showWriting(
  row: Refinement,
  { now, content }: Moment,
  shownAs: (question: Question) => Question = (question) => question,
): Refinement {
  const isShow = !isShown(row.talk);
  const isFree = isShow && possibleWritersIn(row.talk, content) >= K_ANONYMITY;
  const free = isFree ? row.waiting.filter(({ state }) => state === 'waits') : [];
  const anonymous = free.map(({ question }) => shownAs({ ...question, askedAt: dayOf(now) }));
  const shown = [...row.hidden, ...anonymous].toSorted(byId);
  const rest = row.waiting.filter((one) => !free.includes(one));
  const waiting = isShow ? rest.map(returned) : rest;
  const talk = withPresent(isShow ? show(row.talk, now) : row.talk);
  const isSame = shown.length === 0 && talk === row.talk && waiting.every((one, at) => one === row.waiting[at]);
  return isSame ? row : { ...row, talk, waiting, hidden: [], questions: [...row.questions, ...shown] };
}

function returned(one: Anonymous): Anonymous {
  return one.state === 'returned' ? one : { ...one, state: 'returned' };
}

/** Who is present at a reveal is a participant, also if they leave. */
function withPresent(talk: Refinement['talk']): Refinement['talk'] {
  const running = runningOf(talk);
  return running === null ? talk : noteAtReveal(running, running.joined);
}

function byId(a: Question, b: Question): number {
  return a.id < b.id ? -1 : 1;
}
