import type { PanelView } from '../../../src/contract';

/** The proposed parts, one per line: the scope items, or without any the acceptance criteria. */
export function proposedParts({ content }: PanelView): string {
  const { inScope, acceptanceCriteria } = content;
  return (inScope.length > 0 ? inScope : acceptanceCriteria).join('\n');
}
