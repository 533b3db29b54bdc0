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
import { AppError } from '../../failure';
import type { ChangingCall } from '../call';
import { changeIn, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { mustEdit, readContext } from '../core/context';
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
 * item is looked for first, so that a repeat creates nothing twice. Parts beside it take its sprint and rank after it.
 * The talk keeps the keys; the issue's own text is left to people. It is closed when asked for and once all parts exist.
 */
export async function splitIssue(
  ports: SplitPorts,
  call: ChangingCall,
  { input }: { readonly input: SplitInput },
): Promise<SplitView> {
  const items = checked(input.items);
  const context = mustEdit(await readContext(ports, call));
  const { issueId } = call;
  const splitting = await ports.readSplitting({ issueId, projectId: context.issue.projectId });
  const plan = planOf(context.issue, splitting, input.as);
  const created: SplitView['created'][number][] = [];
  const failed: SplitView['failed'][number][] = [];
  let placed = true;
  for (const item of items) {
    try {
      const part = await ports.findPart(issueId, { item, among: splitting.linkedIssues });
      const { key, linked, inSprint } = part ?? (await ports.splitOff(issueId, { ...plan, summary: item }));
      created.push({ item, key, linked: linked || input.as === 'children' });
      placed &&= inSprint;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push({ item, code: error.code });
    }
  }
  const keys = created.map(({ key }) => key);
  const isRanked = keys.length > 0 && input.as === 'beside' && !context.issue.type.subtask;
  if (isRanked && !(await ports.rankAfter(context.issue.key, keys))) placed = false;
  const ended = await end(ports, context, { close: input.close, isWhole: failed.length === 0 });
  return {
    created,
    failed,
    placed,
    after: ended.after,
    panel: toPanelView(await keepParts(ports, { read: ended.context, request: call.request }, keys)),
  };
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

/** Fails nothing: the parts exist, and a person who is told of a failure would split again. */
async function keepParts(
  ports: SplitPorts,
  reading: { readonly read: IssueContext; readonly request: string },
  keys: readonly string[],
): Promise<IssueContext> {
  try {
    return await changeIn(ports, reading, (fresh) => withKeptParts(fresh, keys));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('parts are not named in the talk:', error.code);
    return reading.read;
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
function withKeptParts({ refinement, now }: IssueContext, keys: readonly string[]): Refinement {
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
