import type { PanelView } from '../../../src/contract';

/** What a split starts from, one part per line: the scope items, where there are none the acceptance criteria. */
export function proposedParts({ content }: PanelView): string {
  const { inScope, acceptanceCriteria } = content;
  return (inScope.length > 0 ? inScope : acceptanceCriteria).join('\n');
}
