import type { ContentChange } from '../../../src/domain/content/fingerprint';
import { useFormats } from '../../ui/formats';
import { useWords } from '../words';

/** The changed parts of the content by name, as "done-when and scope"; null where none is. */
export function useChangedParts(change: ContentChange | null): string | null {
  const { line } = useWords();
  const { list } = useFormats();
  if (change === null) return null;
  const changed = (['summary', 'doneWhen', 'scope', 'reasons'] as const).filter((part) => change[part]);
  const parts = [...changed, ...(change.words > 0 ? (['words'] as const) : [])];
  return parts.length === 0 ? null : list(parts.map((part) => line.parts[part]));
}
