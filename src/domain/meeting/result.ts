import { lastSettled } from '../ballot/size';
import type { Question } from '../question/question';
import type { PublicRow } from '../refinement/public-row';
import type { Instant } from '../shared/instant';
import { median } from '../shared/median';
import type { AccountId } from '../shared/person';
import type { Standing } from '../shared/standing';
import type { Talk } from '../talk/talk';
import { type PastMeeting, talksIn } from './past';
import type { Pulse } from './pulse';

/** A question as it stood when a meeting ended, and what became of it. */
export type QuestionResult = Pick<Question, 'text' | 'owner' | 'due' | 'state' | 'answer' | 'answeredBy'> & {
  /** The question was still open when the meeting ended. */
  readonly wasOpen: boolean;
};

/** What became of one item in a meeting. */
export type ItemResult = Pick<Talk, 'agreed' | 'nextSteps'> & {
  readonly id: string;
  /** Of all its talks in the meeting; null where none was closed. */
  readonly minutes: number | null;
  /** Of the last one; null where none was closed. */
  readonly outcome: Talk['outcome'] | null;
  /** When the last one was closed; null where that was not recorded. */
  readonly standing: Standing | null;
  /** How many questions had to be answered first then. */
  readonly answerFirst: number;
  /** The card that was settled in its talks; null without one. */
  readonly size: string | null;
  /** The card that is settled today; null without one. */
  readonly sizeNow: string | null;
  /** Keys of the items that it was split into. */
  readonly parts: readonly string[];
  /** Questions that stood in the meeting, also those that were asked before it; and answers given meanwhile. */
  readonly questions: readonly QuestionResult[];
  readonly answered: number;
  /** Open questions that wait for the viewer. */
  readonly mine: readonly string[];
};

type MeetingSpan = { readonly id: string; readonly startedAt: string; readonly endedAt: string };

/** Made from what is public of the item alone. */
export function itemResult(id: string, row: PublicRow | undefined, meeting: MeetingSpan, me: AccountId): ItemResult {
  const talks = talksIn(row, meeting.id);
  const last = talks.at(-1);
  const questions = row?.questions.filter(({ state }) => state !== 'withdrawn') ?? [];
  const isMeanwhile = (at: string | null): boolean => at !== null && at >= meeting.startedAt && at <= meeting.endedAt;
  const stood = questions.flatMap((one) => {
    const { askedAt, text, owner, due, state, answer, answeredBy } = one;
    const doneAt = state === 'open' ? null : answeredOrClosedAt(one);
    if (askedAt > meeting.endedAt || (doneAt !== null && doneAt < meeting.startedAt)) return [];
    return [{ text, owner, due, state, answer, answeredBy, wasOpen: doneAt === null || doneAt > meeting.endedAt }];
  });
  return {
    id,
    minutes: last === undefined ? null : talks.reduce((sum, { minutes }) => sum + minutes, 0),
    outcome: last?.outcome ?? null,
    standing: last?.standing ?? null,
    answerFirst: last?.answerFirst ?? 0,
    agreed: last?.reworded?.text ?? last?.agreed ?? '',
    nextSteps: last?.nextSteps ?? [],
    size: talks.findLast(({ size }) => size !== undefined)?.size ?? null,
    sizeNow: lastSettled(row?.size ?? null)?.label ?? null,
    parts: [...new Set(talks.flatMap(({ parts = [] }) => parts))],
    questions: stood,
    answered: questions.filter(({ answeredAt }) => isMeanwhile(answeredAt)).length,
    mine: questions.filter(({ state, owner }) => state === 'open' && owner === me).map(({ text }) => text),
  };
}

const answeredOrClosedAt = ({ answeredAt, closedAt }: Question): Instant | null => answeredAt ?? closedAt;

/** Meetings from which the usual minutes come. */
const USUAL_OF = 5;

/** Minutes that an item usually took: the median of the last five of the meetings before; null without one. */
export function usualMinutes(before: readonly Pick<PastMeeting, 'minutes'>[]): number | null {
  return median(before.slice(-USUAL_OF).flatMap(({ minutes }) => minutes));
}

/** One meeting among the last ones. */
export type OverTime = Pick<PastMeeting, 'n' | 'startedAt'> & {
  /** The median minutes of its talks; null without one. */
  readonly minutes: number | null;
  /** The part of its items that had an outcome, from 0 to 1; null without one. */
  readonly outcomes: number | null;
  /** The median of what people said that it was worth; null where that is not shown. */
  readonly worth: number | null;
};

/** @param shown the answers about it, where they are shown */
export function overTime({ n, startedAt, minutes, outcomes }: PastMeeting, shown: Pulse | null): OverTime {
  const ended = outcomes.filter((outcome) => outcome !== 'none').length;
  const worth = shown?.counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1)) ?? [];
  return {
    n,
    startedAt,
    minutes: median(minutes),
    outcomes: outcomes.length === 0 ? null : ended / outcomes.length,
    worth: median(worth),
  };
}
