import type { AccountId } from '../shared/person';
import type { Day, Instant } from '../shared/instant';
import { askerOf, type Question, type QuestionCategory, type QuestionKind } from './question';
import { isPresent, type Present } from '../shared/presence';

/**
 * The codes for answering a risk and an assumption: the first word of the answer, optionally with a text after a colon.
 */
export const answerCodes = {
  question: [],
  risk: ['mitigate', 'accept', 'avoid'],
  assumption: ['confirmed', 'kept', 'wrong'],
} as const satisfies Record<QuestionKind, readonly string[]>;

/** The changed question, or why the change is refused. */
export type Change =
  { readonly allowed: true; readonly question: Question } | { readonly allowed: false; readonly because: WhyNot };
/** `no-code`: the answer to a risk or an assumption does not start with one of its codes. */
export type WhyNot = 'wrong-state' | 'not-yours' | 'no-code';

export type QuestionInput = {
  readonly kind: QuestionKind;
  readonly text: string;
  readonly blocking: boolean;
  readonly category: QuestionCategory | null;
  readonly owner: AccountId | null;
  readonly due: Day | null;
  readonly askedFor?: AccountId | null;
  readonly fromHint?: string | undefined;
};

export type Asking = {
  readonly id: string;
  readonly by: AccountId | null;
  readonly at: Instant;
  readonly fromRound: number | null;
  readonly fromComment?: string;
};

export function ask(draft: QuestionInput, { id, by, at, fromRound, fromComment = '' }: Asking): Question {
  const unanswered = {
    state: 'open',
    answer: null,
    answeredBy: null,
    answeredAt: null,
    answeredOver: null,
    closedAt: null,
    reopenedBecause: null,
  } as const;
  const askedFor = draft.askedFor === undefined || draft.askedFor === by ? null : draft.askedFor;
  const origin = {
    askedBy: by,
    askedFor,
    askedAt: at,
    fromRound,
    fromComment: fromComment === '' ? null : fromComment,
  };
  return { id, ...draft, ...origin, ...unanswered, told: [], version: 1 };
}

/** Who acts, when, and who is in the talk. */
export type Setting = { readonly who: AccountId; readonly now: Instant; readonly talk: Present | null };

export type Edit = Pick<QuestionInput, 'kind' | 'text' | 'category' | 'owner' | 'due'>;

/** What an edit may change, in reading order. */
export const editOf = ({ text, kind, category, owner, due }: Edit): Edit => ({ text, kind, category, owner, due });

/**
 * Any editor changes owner, due day and category until the question is settled. Kind and text change only while it is
 * open, by a person who may revise it, so that the asker's words stay theirs.
 */
export function edit(question: Question, wanted: Edit, setting: Setting): Change {
  if (question.state !== 'open' && question.state !== 'answered') return { allowed: false, because: 'wrong-state' };
  const isReworded = question.text !== wanted.text || question.kind !== wanted.kind;
  if (isReworded && question.state !== 'open') return { allowed: false, because: 'wrong-state' };
  if (isReworded && !mayRevise(question, setting.who)) return { allowed: false, because: 'not-yours' };
  return changed(question, wanted);
}

/** The owner to tell: one whom another person set, who was not told yet and is not in the talk. Null for none. */
export function ownerToTell(
  { owner, told, state }: Question,
  actor: AccountId | null,
  present: Present | null,
): AccountId | null {
  const knows = owner === actor || (owner !== null && present !== null && isPresent(present, owner));
  const isOver = state === 'closed' || state === 'withdrawn';
  return owner === null || knows || isOver || told.includes(owner) ? null : owner;
}

/**
 * A wrong assumption becomes blocking. An answer may replace another one: the call checks that its writer saw that one.
 */
export function answer(question: Question, text: string, { who, now }: Setting): Change {
  if (question.state !== 'open' && question.state !== 'answered') return { allowed: false, because: 'wrong-state' };
  const code = codeOf(question.kind, text);
  if (code === null && answerCodes[question.kind].length > 0) return { allowed: false, because: 'no-code' };
  const blocking = question.blocking || code === 'wrong';
  const answerFields = { answer: text, answeredBy: who, answeredAt: now, answeredOver: overOf(question, who) };
  return changed(question, { state: 'answered', ...answerFields, blocking });
}

/** Whose answer this one replaces; correcting one's own answer keeps who was replaced before. */
function overOf({ state, answeredBy, answeredOver }: Question, who: AccountId): AccountId | null {
  if (state !== 'answered') return null;
  return answeredBy === who ? answeredOver : answeredBy;
}

/** The code that an answer starts with; null without one. */
export function codeOf(kind: QuestionKind, text: string): string | null {
  const word = /^\p{L}+/u.exec(text.trim().toLowerCase())?.[0] ?? '';
  return answerCodes[kind].find((code) => code === word) ?? null;
}

export function closeAnswered(question: Question, setting: Setting): Change {
  if (question.state !== 'answered') return { allowed: false, because: 'wrong-state' };
  if (!mayClose(question, setting.who)) return { allowed: false, because: 'not-yours' };
  const acceptedBy = askerOf(question) === setting.who ? undefined : setting.who;
  return changed(question, { state: 'closed', closedAt: setting.now, acceptedBy });
}

/** The asker to tell that another person has closed their question; null for none. */
export function askerToTell(question: Question, present: Present | null): AccountId | null {
  const asker = askerOf(question);
  const isHere = asker !== null && present !== null && isPresent(present, asker);
  return question.state !== 'closed' || question.acceptedBy === undefined || isHere ? null : asker;
}

/** The refused answer is kept beside the reason. */
export function reopen(question: Question, because: string, setting: Pick<Setting, 'who'>): Change {
  if (!mayReopen(question, setting)) return { allowed: false, because: 'wrong-state' };
  return changed(question, { state: 'open', closedAt: null, acceptedBy: undefined, reopenedBecause: because });
}

/** Any editor reopens what is answered; the asker also what another person has closed. */
export function mayReopen(question: Question, { who }: Pick<Setting, 'who'>): boolean {
  const isClosedByAnother = question.acceptedBy !== undefined && askerOf(question) === who;
  return question.state === 'answered' || (question.state === 'closed' && isClosedByAnother);
}

export function withdraw(question: Question, setting: Setting): Change {
  if (question.state !== 'open') return { allowed: false, because: 'wrong-state' };
  return mayRevise(question, setting.who)
    ? changed(question, { state: 'withdrawn' })
    : { allowed: false, because: 'not-yours' };
}

/** Makes a withdrawn question open again, unchanged. Any editor may, since any editor could ask it again. */
export function restore(question: Question): Change {
  if (question.state !== 'withdrawn') return { allowed: false, because: 'wrong-state' };
  return changed(question, { state: 'open' });
}

/** Any editor may mark a question as blocking; the asker, or who may close it, removes the mark. */
export function markBlocking(question: Question, blocking: boolean, setting: Setting): Change {
  if (question.state === 'closed' || question.state === 'withdrawn') return { allowed: false, because: 'wrong-state' };
  if (!blocking && !mayUnmark(question, setting.who)) return { allowed: false, because: 'not-yours' };
  return changed(question, { blocking });
}

/** Anybody who may edit closes an answered question, except the person who answered. */
export const mayClose = ({ state, answeredBy }: Question, who: AccountId): boolean =>
  state === 'answered' && who !== answeredBy;

/** The asker says that it need not be answered first, and so does who may close it. */
export const mayUnmark = (question: Question, who: AccountId): boolean =>
  askerOf(question) === who || mayClose(question, who);

/** A person who wrote down another's question may correct or withdraw it while it is open. */
export const mayRevise = (question: Question, who: AccountId): boolean =>
  askerOf(question) === who || (question.state === 'open' && question.askedBy === who);

function changed(question: Question, change: Partial<Question>): Change {
  return { allowed: true, question: { ...question, ...change, version: question.version + 1 } };
}
