import { NeedsAuthenticationError } from '@forge/api';
import { AppError, type FailureCode } from '../../failure';
import { logFailure } from '../answer';

/** What Automation shows in the rule's audit log; it knows one language. */
export type Errors = { readonly errors: readonly { readonly message: string }[] };

/** Logs the failure of an action and says it in words; `inWords`: what the action knows better. */
export function refused(action: string, error: unknown, inWords: Partial<Words> = {}): Errors {
  logFailure(action, error);
  return { errors: [{ message: messageOf(error, inWords) }] };
}

/**
 * A rule has no page on which Forge could ask for consent, so the rule's owner is told in the audit log.
 * @NOTE unverified on a live site: that a rule's action is called at all for an owner who has not consented.
 */
function messageOf(error: unknown, inWords: Partial<Words>): string {
  if (error instanceof NeedsAuthenticationError) return NOT_ALLOWED_YET;
  if (!(error instanceof AppError)) return words.unexpected;
  const { because } = error.details;
  if (because === 'storage') return STORAGE;
  if (because === 'no-answer') return words.unexpected;
  return because === 'no-comment' ? NO_COMMENT : (inWords[error.code] ?? words[error.code]);
}

const STORAGE = 'The storage of Common Ground did not answer. Run the rule again later.';

const NO_COMMENT =
  'The work item is flagged, without a comment: Common Ground may not comment there. Give its app the permission "Add comments".';

const NOT_ALLOWED_YET =
  'The person whose connection the rule uses has to allow Common Ground to act for them first: Jira asks when they open Common Ground on a work item.';

type Words = Readonly<Record<FailureCode, string>>;

const words: Words = {
  'not-found': 'The work item does not exist, or the person whose connection the rule uses may not see it.',
  'not-allowed': 'The person whose connection the rule uses, or Common Ground itself, may not edit this work item.',
  'other-build': 'A newer version of Common Ground is here.',
  'bad-request': 'The input "Work item" must be a key such as ABC-123; in a rule use {{issue.key}}.',
  conflict: 'Somebody changed the work item at the same moment. Run the rule again.',
  busy: 'Too many people changed the work item at the same moment. Run the rule again.',
  over: 'This is over.',
  'nothing-to-reveal': 'Nobody has voted.',
  'votes-missing': 'Too few people have voted.',
  'ask-first': 'This has to be confirmed in Common Ground.',
  'limit-reached': 'A limit of Jira or of Common Ground is reached on this work item.',
  'broken-policy':
    'The rules of this project cannot be read. Whoever administers it replaces them in the project settings, under Common Ground.',
  'rate-limited': 'Jira asked to slow down. Run the rule again later.',
  'jira-unavailable': 'Jira did not answer. Run the rule again later.',
  unexpected: 'Something went wrong in Common Ground. The log of the app says where.',
};
