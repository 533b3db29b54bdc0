import type { Meeting } from '../../domain/meeting/meeting';
import type { Past } from '../../domain/meeting/past';
import type { Pulse } from '../../domain/meeting/pulse';
import type { Policy } from '../../domain/policy/policy';
import type { PublicRow } from '../../domain/refinement/public-row';
import type { AccountId } from '../../domain/shared/person';
import type { Instant } from '../../domain/shared/instant';
import type { Ports } from '../ports';

/** Who calls, about the list of which board. */
export type MeetingCall = {
  readonly me: AccountId;
  /** The key of the list. */
  readonly key: string;
};
/** A call that changes the list, under the page's id for it. */
export type ChangingMeetingCall = MeetingCall & { readonly request: string };

/** What is kept when a list has passed: its meeting, null where there was none, and the short past with it. */
export type KeptMeeting = { readonly meeting: Meeting | null; readonly past: Past };

type Access = {
  readonly ticket: string;
  /** A ticket for the counts of these items, which the caller has been shown. */
  readonly countsTicket: (ids: readonly string[]) => string;
};

export type MeetingPorts = {
  readonly now: () => Instant;
  readonly pause: (tries: number) => Promise<void>;
  readonly readMeeting: () => Promise<Meeting>;
  readonly readPast: () => Promise<Past>;
  /** A meeting that is over, by its number; null where it is not kept. */
  readonly readHeld: (n: number) => Promise<Meeting | null>;
  /** All or nothing, on the version before `next`; false after a lost race. */
  readonly storeMeeting: (next: Meeting, kept: KeptMeeting | null) => Promise<boolean>;
  /** The public part of what people said about issues; null for a row that cannot be read. */
  readonly readRows: (issueIds: readonly string[]) => Promise<readonly (PublicRow | null)[]>;
  /** What people said that meetings were worth, in their order. */
  readonly readPulses: (numbers: readonly number[]) => Promise<readonly Pulse[]>;
  /** Stores what `change` makes of them; null: nothing. `change` is called again after a lost race; false after too many. */
  readonly changePulse: (n: number, change: (before: Pulse) => Pulse | null) => Promise<boolean>;
  /** The issues among these that are agreed, as far as the caller may see. */
  readonly agreed: (issueIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** The issues among these that neither the caller nor the app can see: as good as deleted. */
  readonly unseen: (issueIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether the account is deactivated, unknown to Jira, or an app's. */
  readonly isGone: (account: AccountId) => Promise<boolean>;
  /** The issues among these that the caller may see. */
  readonly visible: (issueIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether the caller may browse and edit the project whose page it is. Fails with `not-found` where they may not browse it. */
  readonly rights: () => Promise<{ readonly canEdit: boolean }>;
  /** What the row of the list is followed by. */
  readonly access: (call: MeetingCall) => Promise<Access>;
  /** `ids`: of the items of a ticket for their counts, which ends after ten minutes. */
  readonly isTicket: (call: MeetingCall, ticket: string, ids?: readonly string[]) => Promise<boolean>;
  /** Mails in the caller's name. */
  readonly mail: Ports['mail'];
  /** In which mails are written. */
  readonly language: () => Promise<Policy['language']>;
  /** Where people open the site; null while it is not known. */
  readonly siteAddress: () => Promise<string | null>;
  /** Ends, some seconds later, the talks that the meeting with this id has set aside at these issues. */
  readonly endAsides: (issueIds: readonly string[], meeting: string) => Promise<void>;
  /** Tells open pages of the project that the meeting moved, without saying where. */
  readonly hintMoved: () => Promise<void>;
};
