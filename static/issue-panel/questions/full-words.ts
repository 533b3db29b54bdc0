import type { Failure } from '../../../src/contract';
import type { LaterWords } from '../../ui/messages/later-en';

/** What makes room again, where there is none for more of what nobody sees yet. */
export const fullWords = ({ facts }: Failure, { full }: LaterWords['unsaved']): string | undefined =>
  Object.entries(full).find(([because]) => because === facts['because'])?.[1];
