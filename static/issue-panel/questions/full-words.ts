import type { Failure } from '../../../src/contract';
import type { LaterWords } from '../../ui/messages/later-en';

/** What helps a person whose own room for hidden text is full. */
export function fullWords({ facts }: Failure, { full }: LaterWords['unsaved']): string | undefined {
  if (facts.because !== 'anonymous-full' && facts.because !== 'hidden-full') return undefined;
  return full[facts.because](facts.limit);
}
