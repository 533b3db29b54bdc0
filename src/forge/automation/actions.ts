import { NeedsAuthenticationError } from '@forge/api';
import { z } from 'zod';
import type { Readiness } from '../../domain/refinement/readiness';
import { AppError, type FailureCode } from '../../failure';
import type { FlagDecision } from '../../domain/readiness/flag';
import { assessIssue } from '../../usecases/core/assess-issue';
import { flagIssue, type FlagRun } from '../../usecases/flag/flag-issue';
import { remindOwners as remind, type Reminded } from '../../usecases/questions/remind-owners';
import { inBackground } from '../../usecases/core/background';
import type { BackgroundContext } from '../../usecases/core/issue-context';
import { judge } from '../../usecases/core/judge';
import type { IssueToAct, Ports } from '../../usecases/ports';
import { logFailure } from '../answer';
import { asApp, asRule } from '../composition';
import { mayRemind } from '../stores/mail-store';

/** What Automation shows in the rule's audit log; it knows one language. */
type Errors = { readonly errors: readonly { readonly message: string }[] };

const input = z.object({ issueKey: z.string().regex(/^[A-Z][A-Z0-9_]*-[1-9]\d*$/u) });

/** What became of Jira's flag. `theirs`: a person set or cleared it, so it was left alone. */
export const flagOutcomes = ['set', 'cleared', 'ours', 'theirs', 'none'] as const;
type Flagged = { readonly flag: (typeof flagOutcomes)[number] };

/** Automation: flags what is not agreed, with one comment, and takes our own flag away again once it is. */
export function flagUnready(payload: unknown): Promise<Flagged | Errors> {
  return acted('flag-unready', payload, async (ports, read) => flagged(ports, read, { by: 'rule' }));
}

/** Automation: takes our own flag away where its reason is gone. Sets none. */
export function unflagReady(payload: unknown): Promise<Flagged | Errors> {
  return acted('unflag-ready', payload, async (ports, read) => flagged(ports, read, { by: 'rule', only: 'clear' }));
}

async function flagged(ports: Ports, read: IssueToAct, run: FlagRun): Promise<Flagged> {
  mustEdit(read);
  const decision = await flagIssue(ports, await judgedBy(ports, read), run);
  return { flag: outcomeOf(decision) };
}

function outcomeOf(decision: FlagDecision): Flagged['flag'] {
  switch (decision.do) {
    case 'set':
      return 'set';
    case 'clear':
      return 'cleared';
    case 'complete':
      return 'ours';
    case 'forget':
      return 'none';
    case 'leave':
      return left[decision.because];
  }
}

type Left = Extract<FlagDecision, { do: 'leave' }>['because'];
const left: Readonly<Record<Left, Flagged['flag']>> = {
  'not-wanted': 'none',
  'already-ours': 'ours',
  'set-by-person': 'theirs',
  'cleared-by-person': 'theirs',
};

type Answer = Pick<Readiness, 'state' | 'gaps' | 'missing' | 'nextStep' | 'openQuestions' | 'voted'>;

/** Automation and agents: how the issue stands now. Writes nothing. */
export function getReadiness(payload: unknown): Promise<Answer | Errors> {
  return acted('get-readiness', payload, async (ports, read) => answerOf(await judgedBy(ports, read)));
}

/** Automation: makes the issue's properties say how it stands now, and answers it. */
export function assessNow(payload: unknown): Promise<Answer | Errors> {
  return acted('assess-now', payload, async (ports, read) => {
    mustEdit(read);
    const [judged, projected] = await Promise.all([judgedBy(ports, read), ports.readProjected(read.issue.id)]);
    return answerOf(await assessIssue(ports, judged, projected));
  });
}

function answerOf(judged: BackgroundContext): Answer {
  const { state, gaps, missing, nextStep, openQuestions, voted } = judge(judged).readiness;
  return { state, gaps, missing, nextStep, openQuestions, voted };
}

/** Automation: one mail to each owner of open questions on the issue, about their own; at most once a day. */
export function remindOwners(payload: unknown): Promise<Reminded | Errors> {
  return acted('remind-owners', payload, async (ports, read) => {
    mustEdit(read);
    // In the app's name, since Jira sends no notification to the person who causes it.
    const { notify } = asApp({ projectId: read.issue.projectId });
    return remind({ ...ports, notify, mayRemind }, await judgedBy(ports, read));
  });
}

function mustEdit({ canEdit }: IssueToAct): void {
  if (!canEdit) throw new AppError('not-allowed', 'The rule may not edit the issue.');
}

/** The issue with its row and policy, as they are now. */
async function judgedBy(ports: Ports, read: IssueToAct): Promise<BackgroundContext> {
  const [policy, row] = await Promise.all([ports.readPolicy(read.issue.projectId), ports.readRow(read.issue.id)]);
  return inBackground(read, row, { policy, now: ports.now() });
}

type Act<T> = (ports: Ports, read: IssueToAct) => Promise<T>;

async function acted<T>(name: string, payload: unknown, act: Act<T>): Promise<T | Errors> {
  try {
    const parsed = input.safeParse(payload);
    if (!parsed.success) throw new AppError('bad-request', 'The issue key is missing or is none.');
    const ports = asRule();
    return await act(ports, await ports.readIssueToAct(parsed.data.issueKey));
  } catch (error) {
    logFailure(name, error);
    return { errors: [{ message: messageOf(error) }] };
  }
}

/**
 * A rule has no page on which Forge could ask for consent, so the rule's owner is told in the audit log.
 * @NOTE unverified on a live site: that a rule's action is called at all for an owner who has not consented.
 */
function messageOf(error: unknown): string {
  if (error instanceof NeedsAuthenticationError) return NOT_ALLOWED_YET;
  if (!(error instanceof AppError)) return words.unexpected;
  return error.details.because === 'no-comment' ? NO_COMMENT : words[error.code];
}

const NO_COMMENT =
  'The work item is flagged, without a comment: Common Ground may not comment there. Give its app the permission "Add comments".';

const NOT_ALLOWED_YET =
  'The person whose connection the rule uses has to allow Common Ground to act for them first: Jira asks when they open Common Ground on a work item.';

const words: Readonly<Record<FailureCode, string>> = {
  'not-found': 'The work item does not exist, or the person whose connection the rule uses may not see it.',
  'not-allowed': 'The person whose connection the rule uses, or Common Ground itself, may not edit this work item.',
  'bad-request': 'The input "Work item" must be a key such as ABC-123; in a rule use {{issue.key}}.',
  conflict: 'Somebody changed the work item at the same moment. Run the rule again.',
  busy: 'Too many people changed the work item at the same moment. Run the rule again.',
  over: 'This is over.',
  'nothing-to-reveal': 'Nobody has voted.',
  'below-quorum': 'Too few people have voted.',
  'limit-reached': 'A limit of Jira or of Common Ground is reached on this work item.',
  'broken-policy':
    'The rules of this project cannot be read. Whoever administers it replaces them in the project settings, under Common Ground.',
  'rate-limited': 'Jira asked to slow down. Run the rule again later.',
  'jira-unavailable': 'Jira did not answer. Run the rule again later.',
  unexpected: 'Something went wrong in Common Ground. The log of the app says where.',
};
