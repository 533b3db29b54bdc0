import type { SplitView } from '../contract';
import { AppError } from '../failure';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { toPanelView } from './panel-view';
import type { Ports } from './ports';
import { readToEdit } from './situation';
import { meaningful } from './texts';

/** Most parts at once, and Jira's longest summary, in characters. */
export const PARTS_AT_MOST = 10;
export const SUMMARY_LIMIT = 255;

/**
 * Creates an issue beside this one for each item, of the same type and under the same parent, linked with it. All or said:
 * the answer names what was created and what was not. What the issue itself says is left to people.
 */
export async function splitIssue(
  ports: ChangePorts & Pick<Ports, 'splitOff'>,
  call: Call,
  input: { readonly items: readonly string[] },
): Promise<SplitView> {
  const items = checked(input.items);
  const situation = await readToEdit(ports, call);
  const { projectId, type, parent } = situation.issue;
  const created: SplitView['created'][number][] = [];
  const failed: SplitView['failed'][number][] = [];
  for (const item of items) {
    try {
      const part = { projectId, typeId: type.id, parentKey: parent?.key ?? null, summary: item };
      created.push({ item, ...(await ports.splitOff(call.issueId, part)) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      failed.push({ item, code: error.code });
    }
  }
  return { created, failed, panel: toPanelView(situation) };
}

function checked(items: readonly string[]): readonly string[] {
  const lines = [...new Set(items.map((item) => meaningful(item.replace(/\s+/gu, ' '), SUMMARY_LIMIT)))];
  if (lines.length === 0) throw new AppError('bad-request', 'There is nothing to split off.', { because: 'blank' });
  if (lines.length <= PARTS_AT_MOST) return lines;
  throw new AppError('limit-reached', 'Too many parts at once.', { limit: PARTS_AT_MOST, length: lines.length });
}
