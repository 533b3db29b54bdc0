import type { SplitView } from '../../contract';
import type { Issue } from '../../domain/issue/issue';
import {
  type Part,
  type PartPlace,
  PARTS_AT_MOST,
  type SplitIssueAfter,
  type Splitting,
  SUMMARY_LIMIT,
} from '../../domain/issue/part';
import { type SplitRun, withSplitRun } from '../../domain/issue/split-run';
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { changeIn, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { mustEdit, readContext, withStored } from '../core/context';
import { replaceRow } from '../core/replace';
import { toPanelView } from '../views/panel-view';
import type { Ports } from '../ports';
import { meaningful } from '../core/refusals';
import { daysBetween } from '../../domain/shared/day';
import type { Instant } from '../../domain/shared/instant';
import type { Refinement } from '../../domain/refinement/refinement';
import { runningOf, withParts } from '../../domain/talk/running-talk';
import type { Talk, TalkRecord } from '../../domain/talk/talk';
import { recordParts } from '../../domain/talk/talk-record';

type SplitInput = {
  readonly items: readonly string[];
  readonly as: PartPlace;
  /** The transition that closes the issue afterwards; null keeps it. */
  readonly close: string | null;
};
type SplitPorts = ChangePorts & Pick<Ports, 'readSplitting' | 'findPart' | 'splitOff' | 'rankAfter' | 'makeTransition'>;

/**
 * Creates an issue for each item, below this issue or beside it, and answers which were created and which failed. Each
 * item is claimed, then looked for, so that neither a repeat nor a call at the same time creates anything twice. Parts
 * beside it take its sprint and rank after it. The talk keeps the keys; the issue's own text is left to people. It is
 * closed when asked for and once all parts exist. Fails with `busy` while another call creates one of the items.
 */
export async function splitIssue(
  ports: SplitPorts,
  call: ChangingCall,
  { input }: { readonly input: SplitInput },
): Promise<SplitView> {
  const items = checked(input.items);
  const read = mustEdit(await readContext(ports, call));
  const run: SplitRun = { id: ports.newId(), items, since: ports.now() };
  const context = await beginRun(ports, read, run);
  try {
    const parts = await createParts(ports, context, { ...input, items });
    const ended = await end(ports, context, { close: input.close, isWhole: parts.failed.length === 0 });
    const keys = parts.created.map(({ key }) => key);
    return { ...parts, after: ended.after, panel: toPanelView(await endRun(ports, ended.context, { run, keys })) };
  } catch (error) {
    if (error instanceof AppError) await endRun(ports, context, { run, keys: [] });
    throw error;
  }
}

/** Stores the claim alone: what time has changed in the row is stored with the parts. */
async function beginRun(ports: SplitPorts, read: IssueContext, run: SplitRun): Promise<IssueContext> {
  const { projectId } = read.issue;
  const { now } = await replaceRow(ports, { read, again: withStored, projectId }, ({ stored }) => {
    const splits = withSplitRun(stored.splits, run);
    if (splits === null) throw new AppError('busy', 'Another call creates these parts.');
    return { ...stored, splits };
  });
  return withStored(now, now.stored);
}

/** Looks for each item only after it is claimed, since another call may just have created it. */
async function createParts(
  ports: SplitPorts,
  { issue, call: { issueId } }: IssueContext,
  { items, as }: SplitInput,
): Promise<Pick<SplitView, 'created' | 'failed' | 'placed'>> {
  const splitting = await ports.readSplitting({ issueId, projectId: issue.projectId });
  const plan = planOf(issue, splitting, as);
  const created: SplitView['created'][number][] = [];
  const failed: SplitView['failed'][number][] = [];
  let placed = true;
  for (const item of items) {
    try {
      const part = await ports.findPart(issueId, { item, among: splitting.linkedIssues });
      const { key, linked, inSprint } = part ?? (await ports.splitOff(issueId, { ...plan, summary: item }));
      created.push({ item, key, linked: linked || as === 'children' });
      placed &&= inSprint;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push({ item, code: error.code });
    }
  }
  const keys = created.map(({ key }) => key);
  const isRanked = keys.length > 0 && as === 'beside' && !issue.type.subtask;
  if (isRanked && !(await ports.rankAfter(issue.key, keys))) placed = false;
  return { created, failed, placed };
}

/** Closes the issue where that was asked for. What became of it is read again, since a transition's answer may be lost. */
async function end(
  ports: SplitPorts,
  context: IssueContext,
  { close, isWhole }: { readonly close: string | null; readonly isWhole: boolean },
): Promise<{ readonly context: IssueContext; readonly after: SplitIssueAfter }> {
  if (close === null) return { context, after: 'kept' };
  if (context.issue.progress === 'done') return { context, after: 'closed' };
  if (!isWhole) return { context, after: 'waits' };
  await ports.makeTransition(context.call.issueId, close);
  try {
    const fresh = await readContext(ports, context.call);
    return { context: fresh, after: fresh.issue.progress === 'done' ? 'closed' : 'refused' };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('the split issue was not read again:', error.code);
    return { context, after: 'refused' };
  }
}

/**
 * Gives up the claim and names the parts. The id of the run is the request: a repeat of the call ends its own. Fails
 * nothing: the parts exist, and a person who is told of a failure would split again.
 */
async function endRun(
  ports: SplitPorts,
  read: IssueContext,
  { run, keys }: { readonly run: SplitRun; readonly keys: readonly string[] },
): Promise<IssueContext> {
  try {
    return await changeIn(ports, { read, request: run.id }, ({ refinement, now }) => ({
      ...withKeptParts({ refinement, now }, keys),
      splits: refinement.splits.filter(({ id }) => id !== run.id),
    }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('parts are not named in the talk:', error.code);
    return read;
  }
}

/**
 * What all parts have in common. A sub-task belongs to its parent; other parts get a link, by which they are found
 * again.
 */
function planOf(
  { key, projectId, parent, sprint, type: own }: Issue,
  { types, linkType }: Splitting,
  as: PartPlace,
): Omit<Part, 'summary'> {
  const type = types[as];
  if (type === null) throw new AppError('bad-request', 'The project has no type for that.', { because: 'no-type' });
  const parentKey = as === 'children' ? key : (parent?.key ?? null);
  const isChild = as === 'children' && type.level < 0;
  const taken = as === 'beside' && !own.subtask ? (sprint?.id ?? null) : null;
  return { projectId, typeId: type.id, parentKey, sprint: taken, linkType: isChild ? null : linkType };
}

function checked(items: readonly string[]): readonly string[] {
  const lines = [...new Set(items.map((item) => meaningful(item.replace(/\s+/gu, ' '), SUMMARY_LIMIT)))];
  if (lines.length === 0) throw new AppError('bad-request', 'There is nothing to split off.', { because: 'blank' });
  if (lines.length <= PARTS_AT_MOST) return lines;
  const details = { because: 'too-many-lines', limit: PARTS_AT_MOST, length: lines.length } as const;
  throw new AppError('limit-reached', 'Too many parts at once.', details);
}

/** A page may still have a split form open after the talk, for at most this long. */
const FORM_DAYS = 1;

/** Adds the parts to the talk that goes on or has just ended. Without such a talk only the issue links show them. */
function withKeptParts(
  { refinement, now }: Pick<IssueContext, 'refinement' | 'now'>,
  keys: readonly string[],
): Refinement {
  if (keys.length === 0) return refinement;
  const { talks } = refinement;
  const running = runningOf(refinement.talk);
  if (running !== null) {
    const talk = withParts(running, keys);
    return talk === running ? refinement : { ...refinement, talk };
  }
  const last = justEnded(talks, now);
  const after = last === null ? talks : recordParts(talks, last, keys);
  return after === talks ? refinement : { ...refinement, talks: after };
}

function justEnded({ talks }: TalkRecord, now: Instant): Talk['id'] | null {
  const last = talks.at(-1);
  return last !== undefined && daysBetween(last.at, now) < FORM_DAYS ? last.id : null;
}
