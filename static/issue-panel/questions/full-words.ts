import type { Failure } from '../../../src/contract';
import type { LaterWords } from '../../ui/messages/later-en';

/** What helps where hidden text has no more room: the record's share is full, or the person's own limit is reached. */
export function fullWords({ facts }: Failure, { full, enough }: LaterWords['unsaved']): string | undefined {
  if (facts.because === 'doubts-full' && facts.limit !== undefined) return enough(facts.limit);
  return Object.entries(full).find(([because]) => because === facts.because)?.[1];
}
