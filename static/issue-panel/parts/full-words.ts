import type { Failure } from '../../../src/contract';
import type { PanelWords } from '../words.en';

/** What helps a person whose own room for hidden text is full. */
export function fullWords({ facts }: Failure, { full }: PanelWords['unsaved']): string | undefined {
  if (facts.because !== 'anonymous-full' && facts.because !== 'hidden-full') return undefined;
  return full[facts.because](facts.limit);
}
