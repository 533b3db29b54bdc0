import type { ComponentType } from 'react';
import { Meeting } from './Meeting';
import { type Placed, withWords } from './with-words';

/** The page with its words. */
export const load = (): Promise<{ readonly default: ComponentType<Placed> }> => withWords(Meeting);
