import type { EffectivePolicy } from '../../domain/policy/effective-policy';
import type { Projection } from '../../domain/refinement/projection';
import type { Issue } from '../../domain/issue/issue';
import type { Instant, Stamp } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import type { Ticket } from '../../domain/content/ticket-texts';
import type { Call } from '../call';

/** An issue with its row and the policy: what is judged and projected, with or without a caller. */
export type BackgroundContext = {
  readonly issue: Issue;
  readonly policy: EffectivePolicy;
  /** The row as time has changed it: its talk goes on, a left one is over. */
  readonly refinement: Refinement;
  /** The row as it was read, before time has changed it. */
  readonly stored: Refinement;
  /** The issue's properties as they were read: only compared with what they should say, never counted. */
  readonly projection: Projection;
  readonly now: Instant;
};

/** Everything about one issue that a verb decides on. A change returns it with the changed row. */
export type IssueContext = BackgroundContext & {
  readonly call: Call;
  readonly canEdit: boolean;
  readonly ticket: Ticket;
  /**
   * The content that the caller has before them, and when it was read: as their pass has it, however old that is, else as it was
   * read for this act. Votes and answers stand on it; no payload names it.
   */
  readonly seen: Stamp;
  /** What the act came too late for; null where it did not. */
  readonly over: Over['over'] | null;
  /** How many people this act has mailed, now or with what goes at the end of the hour. */
  readonly mails: number;
  /** Lets the caller read the row again for a short while without another read of Jira; null where there is none. */
  readonly pass: string | null;
};

/** What an act came too late for: it changes nothing, and the present view says so. */
export type Over = { readonly over: 'round' | 'talk' };

/** The round takes this no more, or is not the latest one. */
export const ROUND_OVER: Over = { over: 'round' };
/** The talk is closed, or another one runs. */
export const TALK_OVER: Over = { over: 'talk' };
