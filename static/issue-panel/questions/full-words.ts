import type { Failure } from '../../../src/contract';
import type { LaterWords } from '../../ui/messages/later-en';

/** What helps where there is no room for more of what nobody sees yet: all that waits is too much, or what one person wrote. */
export function fullWords({ facts }: Failure, { full, enough }: LaterWords['unsaved']): string | undefined {
  if (facts['because'] === 'doubts-full' && facts['limit'] !== undefined) return enough(Number(facts['limit']));
  return Object.entries(full).find(([because]) => because === facts['because'])?.[1];
}
