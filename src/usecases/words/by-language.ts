import type { Policy } from '../../domain/policy/policy';
import { de } from './de';
import { en } from './en';
import type { FlagWords } from './flag-words';

export const flagWords: Readonly<Record<Policy['language'], FlagWords>> = { en, de };
