import * as z from 'zod/mini';
import { confidenceSchema, roundSchema } from '../ballot/round';
import { sizeSchema } from '../ballot/size';
import { flagSchema, commentRecordSchema } from '../issue/flag-marker';
import { splitRunSchema } from '../issue/split-run';
import { type Question, questionSchema } from '../question/question';
import { talliedQuestion } from '../question/question-digest';
import { account, accountsIn } from '../shared/account';
import type { AccountId } from '../shared/person';
import { sameValue } from '../shared/same-value';
import { count, id, list, record, text } from '../shared/schema';
import { stampSchema } from '../shared/instant';
import { NO_TALKS, talkRowSchema, talksSchema } from '../talk/talk';
import { frozenSchema } from './readiness';

/**
 * An anonymous question, or the reason of a low vote, that was not shown so far. Its writer alone may know of it; the
 * write that shows it forgets them. `waits`: for the next show. `returned`: the show had fewer than three possible writers, and it is
 * never shown without a name.
 */
const anonymous = record({ question: questionSchema, writer: account(), state: z.enum(['waits', 'returned']) });
export type Anonymous = z.infer<typeof anonymous>;

/** What a decided change still has to do outside the row. Doing it twice does no harm. */
const owed = z.union([
  record({ what: z.enum(['notice', 'accepted']), question: id(), to: account() }),
  record({ what: z.literal('estimate'), projectId: text(), value: z.number() }),
]);
export type OwedTask = z.infer<typeof owed>;

/** What the row still knows of the questions that have moved to rows of their own, numbered from 0. Talks count in `talks`. */
const archive = record({
  questions: count(),
  /** The latest of them that were not withdrawn, for the look back. */
  asked: list(talliedQuestion),
  askers: list(account()),
  /** Comments and hints that they were made from: none becomes a question twice. */
  origins: list(text()),
});
export type Archive = z.infer<typeof archive>;

const NO_ARCHIVE: Archive = { questions: 0, asked: [], askers: [], origins: [] };

/** Who read what the talk with this id agreed without having been in any. */
const agreedRead = record({ talk: id(), by: list(account()) });

const unread = record({ name: text(), value: z.unknown() });
export type Unread = z.infer<typeof unread>;

/**
 * What the row of an issue holds, by name. A name that a stored row lacks has the value of {@link emptyRefinement}; a field
 * within one needs `z.optional` or `z._default`, or rows that were stored before it can no longer be read.
 */
export const rowFields = {
  /** Ids of dismissed hints, the latest last. */
  dismissed: list(text(100), 200),
  /** The public questions, in the order of asking. */
  questions: list(questionSchema),
  /** Private writing: each question is seen by its asker only, until it is shown. */
  hidden: list(questionSchema),
  /** Anonymous questions that were not shown: nothing that others see depends on them. */
  waiting: list(anonymous),
  archive,
  /** The talk that goes on, or the respondents who wait for one. */
  talk: z.nullable(talkRowSchema),
  /** The latest round with its votes. */
  round: z.nullable(roundSchema),
  /** The latest revealed confidence and size, each from its own round. */
  confidence: z.nullable(confidenceSchema),
  size: z.nullable(sizeSchema),
  talks: talksSchema,
  /** The content and the moment at which the item last became agreed; null if it never was, or if a talk took it back. */
  agreement: z.nullable(stampSchema),
  /** Of the latest talk that was read so; null before the first. */
  agreedRead: z.nullable(agreedRead),
  flag: z.nullable(flagSchema),
  told: z.nullable(commentRecordSchema),
  /** The calls that create parts now. */
  splits: list(splitRunSchema),
  /** null before work began, and until the first event after that. */
  frozen: z.nullable(frozenSchema),
  /** Ids and keys of the issues that the assessment depends on, to be read beside this one. */
  linked: list(text()),
  /** Hashes of the latest request ids, to recognise repeated requests. */
  requests: list(text()),
  owed: list(owed),
  /** The row's own secret, which seals passes. It never leaves the server; null where no row is stored yet. */
  passKey: z.nullable(text()),
  /** The stored values of the unreadable entries, kept until a person drops them. */
  unread: list(unread),
};
export const rowSchema = record(rowFields);

/** Everything that people said about one issue: one row of storage, the only truth. Properties are made from it. */
export type Refinement = z.infer<typeof rowSchema> & {
  readonly issueId: string;
  /** 0 while nothing is stored. Grows by one with every write. */
  readonly version: number;
  /** The look counter: grows with every change that others may see. */
  readonly shown: number;
  /** Names of entries of the stored row that could not be read: any of them may block. They are never counted as absent. */
  readonly broken: readonly string[];
};

/** How many request ids are kept. */
export const REQUESTS = 50;

/** The record of an issue about which people have said nothing. */
export const emptyRefinement = (issueId: string): Refinement => ({
  issueId,
  version: 0,
  shown: 0,
  dismissed: [],
  questions: [],
  hidden: [],
  waiting: [],
  archive: NO_ARCHIVE,
  talk: null,
  round: null,
  confidence: null,
  size: null,
  talks: NO_TALKS,
  agreement: null,
  agreedRead: null,
  flag: null,
  told: null,
  splits: [],
  frozen: null,
  linked: [],
  requests: [],
  owed: [],
  passKey: null,
  broken: [],
  unread: [],
});

/** Whether people have said anything; linked issues and requests alone do not count. */
export function isSaid(row: Refinement): boolean {
  const { dismissed, questions, hidden, talk, round, confidence, size, talks, flag, broken } = row;
  const isAny =
    dismissed.length > 0 ||
    !sameValue(talks, NO_TALKS) ||
    [talk, round, confidence, size, flag].some((one) => one !== null);
  return isAny || questions.length + hidden.length + broken.length > 0;
}

/** All accounts that the row names, each once. */
export const namesIn = (row: Refinement): readonly AccountId[] => [...new Set(accountsIn(rowSchema, row))];

/** All questions of the row, shown or not. */
export function allQuestions({ questions, hidden, waiting }: Refinement): readonly Question[] {
  return [...questions, ...hidden, ...waiting.map(({ question }) => question)];
}
