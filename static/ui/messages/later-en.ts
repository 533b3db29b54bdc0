import type { EditedField } from '../../../src/domain/content-edit';
import { counted } from './common-en';

const fields: Readonly<Record<EditedField, string>> = {
  summary: 'Summary',
  description: 'Description',
  acceptance: 'Done when',
};

const recheck = {
  fields,
  stillAgreed: 'Still agreed',
  youSaid: 'You said: still agreed',
  count: (have: number, needed: number) => `${have} of ${needed} needed so far`,
  doubted: 'Your vote then was a doubt. Vote again, so that it counts with what you think now.',
  voteAgain: 'Vote again',
  seeChange: 'See change',
  hideChange: 'Hide change',
  wordingOnly: 'Only the wording changed',
  wordingHint: 'Keeps the agreement. Your name is noted.',
  changes: 'What changed',
  looking: 'Reading the history…',
  nothing: 'The history shows no difference: it was changed and changed back.',
  elsewhere: 'The why or scope kept here changed. There is no history of that.',
  somebody: 'Jira does not say who',
  removed: 'removed:',
  added: 'added:',
  edited: (day: string) => `Edited since ${day}`,
  keptWording: (name: string, day: string) => `Changed since, wording only: ${name}, ${day}`,
  keptAgreed: (voices: number, day: string) =>
    `Changed since, still agreed: ${counted(voices, 'person', 'people')}, ${day}`,
};

const pictures = {
  label: 'Pictures',
  alt: (name: string) => `Attached picture ${name}`,
  loading: (name: string) => `${name} is on its way…`,
  failed: (name: string) => `${name} could not be shown.`,
  unread: 'The pictures could not be read.',
  fullSize: 'Show in full size',
  smaller: 'Show smaller',
};

/** Words of the parts that are fetched later. */
export const laterEn = { recheck, pictures, next: (key: string, summary: string) => `Next: ${key} ${summary} →` };
export type LaterWords = typeof laterEn;
