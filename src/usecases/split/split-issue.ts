import type { SplitView } from '../../contract';
import type { Issue } from '../../domain/issue/issue';
import { PARTS_AT_MOST, SUMMARY_LIMIT, type Part, type PartPlace, type Splitting } from '../../domain/issue/part';
import { AppError } from '../../failure';
import type { Call } from '../call';
import { changeIn, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { mustEdit, readContext } from '../core/context';
import { withKeptParts } from './kept-parts';
import { toPanelView } from '../panel-view';
import type { Ports } from '../ports';
import { meaningful } from '../texts';

type Asked = { readonly items: readonly string[]; readonly as: PartPlace };
type SplitPorts = ChangePorts & Pick<Ports, 'readSplitting' | 'findPart' | 'splitOff'>;

/**
 * Creates an issue for each item, below this issue or beside it, and answers which were created and which failed. Each
 * item is looked for first, so that a repeat creates nothing twice. The talk keeps the keys; the issue's own text is
 * left to people.
 */
export async function splitIssue(ports: SplitPorts, call: Call, input: Asked): Promise<SplitView> {
  const items = checked(input.items);
  const context = mustEdit(await readContext(ports, call));
  const { issueId } = call;
  const splitting = await ports.readSplitting({ issueId, projectId: context.issue.projectId });
  const plan = planOf(context.issue, splitting, input.as);
  const created: SplitView['created'][number][] = [];
  const failed: SplitView['failed'][number][] = [];
  for (const item of items) {
    try {
      const known = await ports.findPart(issueId, { item, among: splitting.neighbours });
      const { key, linked } = known ?? (await ports.splitOff(issueId, { ...plan, summary: item }));
      created.push({ item, key, linked: linked || input.as === 'children' });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push({ item, code: error.code });
    }
  }
  const keys = created.map(({ key }) => key);
  return { created, failed, panel: toPanelView(await keepParts(ports, context, keys)) };
}

/** Fails nothing: the parts exist, and a person who is told of a failure would split again. */
async function keepParts(ports: SplitPorts, context: IssueContext, keys: readonly string[]): Promise<IssueContext> {
  try {
    return await changeIn(ports, context, (fresh) => withKeptParts(fresh, keys));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.warn('parts are not named in the talk:', error.code);
    return context;
  }
}

/**
 * What all parts have in common. A sub-task belongs to its parent; other parts get a link, by which they are found
 * again.
 */
function planOf(
  { key, projectId, parent }: Issue,
  { types, linkType }: Splitting,
  as: PartPlace,
): Omit<Part, 'summary'> {
  const type = types[as];
  if (type === null) throw new AppError('bad-request', 'The project has no type for that.', { because: 'no-type' });
  const parentKey = as === 'children' ? key : (parent?.key ?? null);
  const isHeld = as === 'children' && type.level < 0;
  return { projectId, typeId: type.id, parentKey, linkType: isHeld ? null : linkType };
}

function checked(items: readonly string[]): readonly string[] {
  const lines = [...new Set(items.map((item) => meaningful(item.replace(/\s+/gu, ' '), SUMMARY_LIMIT)))];
  if (lines.length === 0) throw new AppError('bad-request', 'There is nothing to split off.', { because: 'blank' });
  if (lines.length <= PARTS_AT_MOST) return lines;
  const facts = { because: 'too-many-lines', limit: PARTS_AT_MOST, length: lines.length } as const;
  throw new AppError('limit-reached', 'Too many parts at once.', facts);
}
