import type { NamedPreset } from './named-presets';
import { isMaterialChange } from '../content/fingerprint';
import type { TicketField } from '../content/ticket-texts';
import type { Content } from '../content/content';
import type { IssueFrom, JiraField, KnownFrom } from '../issue/jira-field';
import type { PublicRow } from '../refinement/public-row';
import type { VotedRound } from '../talk/respondents';
import type { Stamp } from '../shared/instant';
import type { PolicyNumbers } from '../shared/policy-numbers';
import type { Step } from '../shared/steps';

/** The records that readiness is made of: of what is hidden it knows only that there is any. */
export type AssessedRecords = Pick<
  PublicRow,
  'frozen' | 'questions' | 'archive' | 'broken' | 'dismissed' | 'talk' | 'confidence' | 'size' | 'talks' | 'agreement'
> & {
  readonly round: VotedRound | null;
  /** Private questions wait for the reveal: any of them may block. */
  readonly hasHidden?: boolean;
  /** A later round has hidden votes, which will replace this result. */
  readonly votesHidden?: boolean;
};

/** The fields that each part of the content is found in. */
type ContentFields = {
  why: 'summary' | 'description' | 'parent';
  whyFrom: 'summary' | 'description' | 'parent';
  who: 'summary' | 'description';
  whyNow: 'description';
  acceptanceCriteria: 'description' | 'acceptance';
  inScope: 'description';
  outOfScope: 'description';
  steps: 'description';
  expected: 'description';
  visuals: 'attachment' | 'description';
};

/** What a criterion looks at that reads these fields of Jira. */
export type Subject<Reads extends JiraField = JiraField> = {
  readonly issue: IssueFrom<Reads>;
  readonly records: AssessedRecords;
  readonly policy: PolicyNumbers;
  readonly content: Pick<Content, KnownFrom<ContentFields, Reads>>;
  /** Of the content as it is now. */
  readonly fingerprint: string;
  /** Median of completed estimate per sprint; null when it is not known. */
  readonly velocity: number | null;
};

type Met = { readonly outcome: 'met' };
type NotApplicable = { readonly outcome: 'not-applicable' };
/** A people record that would be met, had the content not changed since. */
type Outdated = { readonly outcome: 'outdated' };
type Fulfilled = Met | NotApplicable | Outdated;
/** `because` is a code, with its facts beside it: the words are in `src/words`. */
type Unfulfilled = { readonly outcome: 'unmet'; readonly because: string };

/**
 * Where on the panel its gap is closed: a text of the ticket, what the description says, or an act. `issue`: on another
 * issue. null: not on the panel.
 */
type Place = TicketField | 'done-when' | 'question' | 'ask' | 'vote' | 'size' | 'split' | 'own' | 'issue' | null;

export type Criterion<
  Found extends Fulfilled | Unfulfilled = Fulfilled | Unfulfilled,
  Reads extends JiraField = JiraField,
> = {
  readonly step: Step;
  /** Who meets it: a field, our own record, or people. */
  readonly by: 'field' | 'record' | 'people';
  readonly place: Place;
  /**
   * The fields of Jira that it reads: it is given no other facts. What is read, which edits count, and whether linked issues
   * matter (`parent`, `issuelinks`) follows from it.
   */
  readonly reads: readonly Reads[];
  /** Presets that require it; in the others it is advice. */
  readonly requiredIn: readonly NamedPreset[];
  /** Set where it is never required, whatever a policy says. */
  readonly atMost?: 'advice';
  /** When it is required, whatever a policy says. */
  readonly mustHold?: (subject: Pick<Subject<Reads>, 'records' | 'issue'>) => boolean;
  readonly find: (subject: Subject<Reads>) => Found;
};

/** Keeps the type of what it finds, so that the words of each reason know its facts, and of what it reads. */
export const criterion = <Found extends Fulfilled | Unfulfilled, const Reads extends JiraField>(
  one: Criterion<Found, Reads>,
): Criterion<Found, Reads> => one;

export const met: Met = { outcome: 'met' };
export const notApplicable: NotApplicable = { outcome: 'not-applicable' };
export const unmet = <const Why extends { readonly because: string }>(
  why: Why,
): { readonly outcome: 'unmet' } & Readonly<Why> => ({ outcome: 'unmet', ...why });

/** A people record counts on the content it was made on. */
export function current(
  record: Pick<Stamp, 'fingerprint'>,
  { fingerprint, policy }: Pick<Subject, 'fingerprint' | 'policy'>,
): Met | Outdated {
  const changed = isMaterialChange(record.fingerprint, fingerprint, policy.materialChange);
  return changed ? { outcome: 'outdated' } : met;
}
