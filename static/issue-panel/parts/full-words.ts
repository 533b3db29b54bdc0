import type { Failure } from '../../../src/contract';
import type { PanelWords } from '../words.en';

/** What helps a person whose own room for hidden text is full. */
export function fullWords({ details }: Failure, { full }: PanelWords['unsaved']): string | undefined {
  if (details.because !== 'anonymous-full' && details.because !== 'hidden-full') return undefined;
  return full[details.because](details.limit);
}
