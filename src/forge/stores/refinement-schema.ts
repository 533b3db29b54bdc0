import * as z from 'zod/mini';
import { confidenceVotes, type Round } from '../../domain/ballot/round';
import { EMPTY_BRIEF } from '../../domain/content/brief';
import type { Question } from '../../domain/question/question';
import { readinessStates } from '../../domain/shared/readiness-state';
import {
  type Anonymous,
  anonymousStates,
  type Archive,
  emptyRefinement,
  NO_ARCHIVE,
  type Owed,
  type Refinement,
  type Unread,
} from '../../domain/refinement/refinement';
import { steps } from '../../domain/shared/steps';
import { NO_TALKS, type TalkRow } from '../../domain/talk/talk';
import {
  briefSchema,
  confidenceSchema,
  flagSchema,
  questionSchema,
  sizeSchema,
  talksSchema,
  talliedQuestion,
} from '../../jira/read/property-schemas';
import { unpack } from './packed';

const text = z.string();
const card = z.object({ label: text, value: z.nullable(z.number()) });
const stamp = z.object({ fingerprint: text, at: text });
const vote = z.object({
  voter: z.nullable(text),
  confidence: z.nullable(z.literal(confidenceVotes)),
  size: z.nullable(text),
  at: text,
  on: z.nullable(stamp),
  reason: z.optional(z.object({ id: text, text, signed: z.boolean() })),
});
const round = z.object({
  issueId: text,
  state: z.enum(['open', 'revealed']),
  cards: z.array(card),
  attempt: z.int(),
  number: z.int(),
  votes: z.array(vote),
  countedBy: z.nullable(text),
  heard: z.array(z.nullable(text)),
  reasoned: z.array(z.nullable(text)),
  closedAt: z.nullable(text),
  fingerprint: z.nullable(text),
  quorum: z.nullable(z.int()),
  allStart: z.optional(z.boolean()),
  voters: z.nullable(z.int()),
  revealedBy: z.nullable(text),
  renewedAt: z.nullable(text),
  confirmed: z.nullable(z.object({ on: text, by: z.array(text) })),
  guess: z.nullable(z.object({ by: text, label: text })),
  settled: z.nullable(
    z.union([
      z.extend(card, { at: text, written: z.boolean() }),
      z.object({ label: z.null(), value: z.null(), at: text, written: z.literal(false), by: text }),
    ]),
  ),
}) satisfies z.ZodMiniType<Round>;

const respondent = z.object({
  accountId: text,
  what: z.enum(['wrote', 'nothing']),
  on: z.nullable(text),
  isPast: z.optional(z.literal(true)),
});
const begun = { issueId: text, since: text, respondents: z.array(respondent) };
const talk = z.union([
  z.object({ ...begun, startedAt: z.null(), facilitator: z.null(), joined: z.tuple([]), shownAt: z.null() }),
  z.object({
    ...begun,
    startedAt: text,
    facilitator: text,
    joined: z.array(text),
    shownAt: z.nullable(text),
    earlyRespondents: z.array(text),
    away: z.array(text),
    atReveal: z.array(text),
    votingAt: z.nullable(text),
    sentence: z.optional(z.object({ text, by: text })),
    contentAtReveal: z.nullable(stamp),
    parts: z.array(text),
    revealedEarly: z.array(text),
    wasReady: z.boolean(),
  }),
]) satisfies z.ZodMiniType<TalkRow>;

const waiting = z.object({
  question: questionSchema,
  writer: text,
  state: z.enum(anonymousStates),
}) satisfies z.ZodMiniType<Anonymous>;
const frozen = z.object({
  state: z.enum(readinessStates),
  score: z.number(),
  gaps: z.int(),
  missing: text,
  onPaper: z.enum(['yes', 'no']),
  nextStep: z.enum([...steps, 'none']),
});
const owed = z.union([
  z.object({ what: z.enum(['notice', 'accepted', 'ok']), question: text, to: text }),
  z.object({ what: z.literal('estimate'), projectId: text, value: z.number() }),
]) satisfies z.ZodMiniType<Owed>;

const archive = z.object({
  questions: z.int(),
  asked: z.array(talliedQuestion),
  askers: z.array(text),
  origins: z.array(text),
}) satisfies z.ZodMiniType<Archive>;

const kept = z.object({ name: text, value: z.unknown() });

const stored = z.object({ version: z.int(), project: text, shown: z.int(), content: z.unknown() });
const unpacked = z.record(z.string(), z.unknown());

/** A row as it is stored, unpacked. */
export type StoredRow = Pick<Refinement, 'version' | 'shown'> & { readonly content: z.infer<typeof unpacked> };

/** Null for a value that is not a row. */
export function unpackRow(value: unknown): StoredRow | null {
  const row = stored.safeParse(value);
  const content = unpacked.safeParse(row.success ? unpack(row.data.content) : undefined);
  return row.success && content.success ? { ...row.data, content: content.data } : null;
}

/**
 * The row as the domain knows it. A row that cannot be read whole is read entry by entry: unreadable ones are named in
 * `broken`, kept in `unread`, and never count as absent, since they may block.
 */
export function parseRefinement(issueId: string, { version, shown, content }: StoredRow): Refinement {
  const unread: Unread[] = [...(z.array(kept).safeParse(content['unread']).data ?? [])];
  const one = <T>(name: keyof Refinement, schema: z.ZodMiniType<T>, absent: T): T => {
    if (content[name] === undefined || content[name] === null) return absent;
    const parsed = schema.safeParse(content[name]);
    if (!parsed.success) unread.push({ name, value: content[name] });
    return parsed.success ? parsed.data : absent;
  };
  const each = <T>(name: keyof Refinement, schema: z.ZodMiniType<T>): readonly T[] => {
    const entries = content[name] ?? [];
    if (!Array.isArray(entries)) return [...(unread.push({ name, value: entries }), [])];
    return entries.flatMap((entry: unknown, at) => {
      const parsed = schema.safeParse(entry);
      if (!parsed.success) unread.push({ name: `${name} ${at}`, value: entry });
      return parsed.success ? [parsed.data] : [];
    });
  };
  const parsed: Refinement = {
    ...emptyRefinement(issueId),
    version,
    shown,
    passKey: text.safeParse(content['passKey']).data ?? null,
    brief: one('brief', briefSchema, EMPTY_BRIEF),
    questions: each<Question>('questions', questionSchema),
    hidden: each<Question>('hidden', questionSchema),
    waiting: each<Anonymous>('waiting', waiting),
    archive: one('archive', archive, NO_ARCHIVE),
    talk: one<TalkRow | null>('talk', z.nullable(talk), null),
    round: one<Round | null>('round', z.nullable(round), null),
    confidence: one('confidence', z.nullable(confidenceSchema), null),
    size: one('size', z.nullable(sizeSchema), null),
    talks: one('talks', talksSchema, NO_TALKS),
    flag: one('flag', z.nullable(flagSchema), null),
    frozen: one('frozen', z.nullable(frozen), null),
    linked: each('linked', text),
    requests: each('requests', text),
    owed: each('owed', owed),
  };
  return { ...parsed, unread, broken: unread.map(({ name }) => name) };
}
