import { counted } from '../../../src/words/counted';
import type { EditedField } from '../../../src/domain/content/content-edit';

const fields: Readonly<Record<EditedField, string>> = {
  summary: 'Summary',
  description: 'Description',
  acceptance: 'Done when',
  estimate: 'Estimate',
  parent: 'Parent',
  blockers: 'Blocked by',
};

const recheck = {
  fields,
  stillAgreed: 'Still agreed',
  youSaid: 'You said: still agreed',
  count: (have: number, needed: number) => `${have} of ${needed} needed so far`,
  countInTalk: (have: number, needed: number) => `${have} of ${needed}`,
  onlyVoters: 'Those who voted say whether it is still agreed.',
  doubted: 'Your vote then was a doubt. Vote again, so that it counts with what you think now.',
  editedAgain: 'It was changed once more since you looked: see the change, then decide again.',
  seeChange: 'See change',
  hideChange: 'Hide change',
  changes: 'What changed',
  looking: 'Reading the history…',
  nothing: 'The history shows no difference: it was changed and changed back.',
  elsewhere: 'The why or scope kept here changed. There is no history of that.',
  somebody: 'Jira does not say who',
  removed: 'removed:',
  added: 'added:',
  /** `null`: today. */
  edited: (day: string | null) => `Edited since ${day ?? 'today'}`,
  keptAgreed: (respondents: number, day: string | null) =>
    `Changed since, still agreed: ${counted(respondents, 'person', 'people')}, ${day ?? 'today'}`,
};

/** Words of a change since the agreement. */
export const recheckEn = { recheck };
export type RecheckWords = typeof recheckEn;
