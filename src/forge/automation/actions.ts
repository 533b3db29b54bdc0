import { z } from 'zod';
import type { Summary } from '../../domain/refinement/readiness';
import { AppError } from '../../failure';
import { SOON_DAYS } from '../../domain/backlog/to-flag';
import type { FlagDecision } from '../../domain/readiness/flag';
import { daysBetween } from '../../domain/shared/day';
import { assessIssue } from '../../usecases/core/assess-issue';
import { flagIssue } from '../../usecases/flag/flag-issue';
import { inBackground } from '../../usecases/core/context';
import type { BackgroundContext } from '../../usecases/core/issue-context';
import { judge } from '../../usecases/core/judge';
import { summaryOf } from '../../usecases/core/project';
import { ruleNames, rulesIn } from '../../usecases/core/reason';
import type { IssueToAct, Ports } from '../../usecases/ports';
import { type HandOff, toHandOff } from '../../usecases/views/hand-off';
import { asRule } from '../composition';
import { type Errors, refused } from './errors';

const input = z.object({ issueKey: z.string().regex(/^[A-Z][A-Z0-9_]*-[1-9]\d*$/u) });

/** What became of Jira's flag, and why it was left as it is. `theirs`: a person set or cleared it. */
type Flagged = { readonly flag: 'set' | 'cleared' | 'ours' | 'theirs' | 'none'; readonly why: string };

/**
 * Automation: makes the issue's properties say how it stands now, flags what is not agreed, with one comment, and takes
 * our own flag away again once it is. Where an event flags the issue at this moment, the rule waits until that is done.
 */
export function flagUnready(payload: unknown): Promise<Flagged | Errors> {
  return acted('flag-unready', payload, async (ports, read) => {
    mustEdit(read);
    return flagOnceFree(ports, read);
  });
}

/** Most waits for another run: about six seconds in all. */
const MOST_WAITS = 11;

/** Flags the issue by how it stands now; waits and reads it anew while another run has its flag. */
async function flagOnceFree(ports: Ports, read: IssueToAct): Promise<Flagged> {
  for (let waits = 0; ; waits += 1) {
    const now = waits === 0 ? read : await readAgain(ports, read);
    const [judged, projected] = await Promise.all([judgedBy(ports, now), ports.readProjected(now.issue.id)]);
    const assessed = await assessIssue(ports, judged, projected);
    try {
      return outcomeOf(await flagIssue(ports, assessed, { by: 'rule' }), assessed);
    } catch (error) {
      const isTaken = error instanceof AppError && error.code === 'busy';
      if (!isTaken || waits === MOST_WAITS) throw error;
    }
    await ports.pause(waits);
  }
}

async function readAgain(ports: Ports, { issue }: IssueToAct): Promise<IssueToAct> {
  const [read] = await Promise.all([ports.readIssueToAct(issue.key), ports.readRowAgain(issue.id)]);
  return read;
}

function outcomeOf(decision: FlagDecision, context: BackgroundContext): Flagged {
  switch (decision.do) {
    case 'set':
      return { flag: 'set', why: '' };
    case 'clear':
      return { flag: 'cleared', why: '' };
    case 'complete':
      return { flag: 'ours', why: '' };
    case 'forget':
      return { flag: 'none', why: 'A person changed the flag.' };
    case 'leave':
      return leftAs[decision.because](context);
  }
}

type LeaveReason = Extract<FlagDecision, { do: 'leave' }>['because'];
const none = (why: string): Flagged => ({ flag: 'none', why });
const leftAs: Readonly<Record<LeaveReason, (context: BackgroundContext) => Flagged>> = {
  off: () => none('Flags are off.'),
  begun: () => none('Work has begun.'),
  moved: (context) => none(whyNotPlanned(context)),
  agreed: (context) => none(summaryOf(context, judge(context)).reason),
  'already-ours': () => ({ flag: 'ours', why: '' }),
  'set-by-person': () => ({ flag: 'theirs', why: 'A person set the flag.' }),
  'cleared-by-person': () => ({ flag: 'theirs', why: 'A person took the flag away.' }),
};

/** Why the sprint of a work item brings it no flag. */
function whyNotPlanned({ issue: { type, sprint }, now }: BackgroundContext): string {
  if (type.subtask) return 'It is a sub-task.';
  if (sprint?.state !== 'future' || sprint.startDate === null)
    return `It is in no running sprint, and in none that starts within ${SOON_DAYS} days.`;
  const days = Math.ceil(daysBetween(now, sprint.startDate));
  if (days <= SOON_DAYS) return `An earlier sprint than ${sprint.name} comes next.`;
  return `${sprint.name} starts in ${days} days; flags begin ${SOON_DAYS} days before.`;
}

/** What rules and assistants are told of the summary; the rules of the team by their names. */
type Answer = Pick<
  Summary,
  | 'state'
  | 'lacks'
  | 'standing'
  | 'reason'
  | 'gaps'
  | 'missing'
  | 'outdated'
  | 'nextStep'
  | 'openQuestions'
  | 'voted'
  | 'votesWait'
>;

/** Automation and agents: how the issue stands now. Writes nothing. */
export function getReadiness(payload: unknown): Promise<Answer | Errors> {
  return acted('get-readiness', payload, async (ports, read) => answerOf(await judgedBy(ports, read)));
}

function answerOf(judged: BackgroundContext): Answer {
  const summary = summaryOf(judged, judge(judged));
  const { state, lacks, standing, reason, gaps, nextStep, openQuestions, voted, votesWait } = summary;
  const named = (list: string): string => ruleNames(rulesIn(list, judged.policy), judged.policy);
  const [missing, outdated] = [named(summary.missing), named(summary.outdated)];
  return { state, lacks, standing, reason, gaps, missing, outdated, nextStep, openQuestions, voted, votesWait };
}

/** Assistants: what was agreed about a work item, for who builds it, as the person who asks may see it. Writes nothing. */
export function handOff(payload: unknown): Promise<HandOff | Errors> {
  return acted('hand-off', payload, async (ports, read) =>
    toHandOff(await judgedBy(ports, read), await ports.siteAddress()),
  );
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

/** Reads the work item that `payload` names as the caller and acts on it; what fails is said in words. */
async function acted<T>(name: string, payload: unknown, act: Act<T>): Promise<T | Errors> {
  try {
    const parsed = input.safeParse(payload);
    if (!parsed.success) throw new AppError('bad-request', 'The issue key is missing or is none.');
    const ports = asRule();
    return await act(ports, await ports.readIssueToAct(parsed.data.issueKey));
  } catch (error) {
    return refused(name, error);
  }
}
