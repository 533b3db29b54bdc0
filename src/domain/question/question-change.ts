import { daysBetween } from '../shared/day';
import type { AccountId } from '../shared/person';
import type { Day, Instant } from '../shared/instant';
import type { Question, QuestionCategory, QuestionKind } from './question';
import { isPresent, type Present } from '../shared/presence';

/** How a risk and an assumption are answered; the first word of the answer, with a text after a colon where wanted. */
export const answerCodes = {
  question: [],
  risk: ['mitigate', 'accept', 'avoid'],
  assumption: ['confirmed', 'kept', 'wrong'],
} as const satisfies Record<QuestionKind, readonly string[]>;

/** Days after which an unconfirmed answer may be accepted by somebody else. */
const SILENT_DAYS = 2;

/** A change, or why there is none. */
export type Change =
  { readonly allowed: true; readonly question: Question } | { readonly allowed: false; readonly because: WhyNot };
/** `no-code`: a risk or an assumption whose answer does not start with one of its codes. */
export type WhyNot = 'wrong-state' | 'not-yours' | 'no-code';

export type Draft = {
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

/** The person whose question it is: they settle it. null for an anonymous doubt. */
export function askerOf({ askedBy, askedFor }: Pick<Question, 'askedBy' | 'askedFor'>): AccountId | null {
  return askedFor ?? askedBy;
}

export function ask(draft: Draft, { id, by, at, fromRound, fromComment = '' }: Asking): Question {
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

/** The people around a question. `askerIsGone`: whoever asked has no active account any longer. */
export type Setting = {
  readonly who: AccountId;
  readonly now: Instant;
  readonly talk: Present | null;
  readonly askerIsGone?: boolean;
};

export type Edit = Pick<Draft, 'kind' | 'text' | 'category' | 'owner' | 'due'>;

/**
 * Who owns it, until when and what it is about may be said by anybody until it is settled; what is asked only by whoever
 * may revise it, and only while it is open: nobody puts other words into the asker's mouth.
 */
export function edit(question: Question, wanted: Edit, setting: Setting): Change {
  if (question.state !== 'open' && question.state !== 'answered') return { allowed: false, because: 'wrong-state' };
  const isReworded = question.text !== wanted.text || question.kind !== wanted.kind;
  if (isReworded && question.state !== 'open') return { allowed: false, because: 'wrong-state' };
  if (isReworded && !mayRevise(question, setting)) return { allowed: false, because: 'not-yours' };
  return changed(question, wanted);
}

/** Who is made owner by `actor` and does not know it yet; those in the room do. */
export function ownerToTell(
  { owner, told, state }: Question,
  actor: AccountId,
  present: Present | null,
): AccountId | null {
  const knows = owner === actor || (owner !== null && present !== null && isPresent(present, owner));
  const isOver = state === 'closed' || state === 'withdrawn';
  return owner === null || knows || isOver || told.includes(owner) ? null : owner;
}

/**
 * A wrong assumption stands in the way until somebody closes it. An answer may take the place of another one, of which
 * whoever writes it has seen the words: two who answer at once settle it between them.
 */
export function answer(question: Question, text: string, { who, now }: Setting): Change {
  if (question.state !== 'open' && question.state !== 'answered') return { allowed: false, because: 'wrong-state' };
  const code = codeOf(question.kind, text);
  if (code === null && answerCodes[question.kind].length > 0) return { allowed: false, because: 'no-code' };
  const blocking = question.blocking || code === 'wrong';
  const given = { answer: text, answeredBy: who, answeredAt: now, answeredOver: overOf(question, who) };
  return changed(question, { state: 'answered', ...given, blocking });
}

/** Who put their own right replaces nobody; whose answer stood before theirs stays known. */
function overOf({ state, answeredBy, answeredOver }: Question, who: AccountId): AccountId | null {
  if (state !== 'answered') return null;
  return answeredBy === who ? answeredOver : answeredBy;
}

/** The code that an answer starts with; null when it has none. */
export function codeOf(kind: QuestionKind, text: string): string | null {
  const word = /^\p{L}+/u.exec(text.trim().toLowerCase())?.[0] ?? '';
  return answerCodes[kind].find((code) => code === word) ?? null;
}

export function closeAnswered(question: Question, setting: Setting): Change {
  if (question.state !== 'answered') return { allowed: false, because: 'wrong-state' };
  return maySettle(question, setting)
    ? changed(question, { state: 'closed', closedAt: setting.now })
    : { allowed: false, because: 'not-yours' };
}

/** What was answered stays beside the reason why it is not enough. */
export function reopen(question: Question, because: string): Change {
  if (question.state !== 'answered') return { allowed: false, because: 'wrong-state' };
  return changed(question, { state: 'open', closedAt: null, reopenedBecause: because });
}

export function withdraw(question: Question, setting: Setting): Change {
  if (question.state !== 'open') return { allowed: false, because: 'wrong-state' };
  return mayRevise(question, setting)
    ? changed(question, { state: 'withdrawn' })
    : { allowed: false, because: 'not-yours' };
}

/** What was taken back is open again as it was. By anybody: anybody might ask the same anew. */
export function restore(question: Question): Change {
  if (question.state !== 'withdrawn') return { allowed: false, because: 'wrong-state' };
  return changed(question, { state: 'open' });
}

/** Anybody may say that it must be answered first; that it need not be is said by whoever may also close it. */
export function markBlocking(question: Question, blocking: boolean, setting: Setting): Change {
  if (question.state === 'closed' || question.state === 'withdrawn') return { allowed: false, because: 'wrong-state' };
  if (!blocking && !maySettle(question, setting)) return { allowed: false, because: 'not-yours' };
  return changed(question, { blocking });
}

/**
 * What is still open is settled by the asker alone; an anonymous doubt, whose asker cannot object, by nobody. Once it is
 * answered, an anonymous one by anybody but the answerer, so that nobody silences it alone; any other in a talk with the
 * asker present by anybody in it (one tap), and where the asker is gone or has been silent for two days by anybody but
 * the answerer.
 */
export function maySettle(question: Question, { who, now, talk, askerIsGone = false }: Setting): boolean {
  const { answeredBy, answeredAt } = question;
  const asker = askerOf(question);
  if (who === asker) return true;
  if (question.state !== 'answered' || answeredAt === null) return false;
  if (asker === null) return who !== answeredBy;
  if (talk !== null && isPresent(talk, asker) && talk.joined.includes(who)) return true;
  return who !== answeredBy && (askerIsGone || daysBetween(answeredAt, now) >= SILENT_DAYS);
}

/** Who wrote down somebody else's question may mistype it, or write it down once too often. It is not theirs to settle. */
export function mayRevise(question: Question, setting: Setting): boolean {
  return maySettle(question, setting) || (question.state === 'open' && question.askedBy === setting.who);
}

function changed(question: Question, change: Partial<Question>): Change {
  return { allowed: true, question: { ...question, ...change, version: question.version + 1 } };
}
