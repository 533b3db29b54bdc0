import type { Need, Preset } from '../../../src/domain/policy';
import { commonEn } from './common-en';
import { criterion } from './report-criteria-en';

const presets: Readonly<Record<Preset, string>> = {
  starter: 'Starter',
  scrum: 'Scrum',
  kanban: 'Kanban',
  own: 'Own rules',
};

const presetHints: Readonly<Record<Preset, string>> = {
  starter: 'Ask what could go wrong, answer what must be answered, vote. All else is advice.',
  scrum: 'Starter, and also: why, acceptance criteria, an estimate.',
  kanban: 'Starter, and also: why, acceptance criteria.',
  own: 'Your own choice, rule by rule below.',
};

const needs: Readonly<Record<Need, string>> = { required: 'Required', advice: 'Advice', off: 'Off' };

/** Everything the project's settings say in English. German has every key of it, by type. */
export const settingsEn = {
  ...commonEn,
  failures: {
    ...commonEn.failures,
    'not-found': () => 'This project does not exist, or you may not see it.',
    'not-allowed': () => 'Only people who administer this project can see and change this.',
    conflict: () => 'Someone else saved while you were editing. Nothing of yours is lost yet.',
  },
  title: 'What “ready” means here',
  intro:
    'These are defaults, not truths. Start with few rules; add one when your team misses it, and drop one that nobody needs.',
  usingStarter: 'Nobody has changed anything yet: Starter holds.',
  usingVersion: (version: number) => `Version ${version}`,

  preset: 'Start from',
  presets,
  presetHints,

  rules: 'Rules',
  rulesHint: 'Required rules decide whether an item is ready. Advice is shown and holds nothing up.',
  criterion,
  needs,
  tooMany: (n: number) =>
    `${n} rules are required. More than six turn the conversation into a form: keep the ones your team would miss.`,
  noneRequired: 'Nothing is required, so nothing can become ready. Require at least one rule.',

  confidence: 'The vote',
  confidenceHint: '“Would you start building this?”, from 1 to 5. More than half must say yes.',
  confidentAt: 'A vote is a yes from',
  confidentVotes: ['1 · No', '2 · I have a doubt', '3 · Enough to start', '4 · Good', '5 · Clear'],
  quorumAtLeast: 'Votes needed, at least',
  quorumAtMost: 'Votes needed, at most',
  quorumHint: 'Half of those who took part, within these two.',

  cards: 'Size cards',
  cardsHint: '“?” and “not mine” are always offered beside them.',
  scale: 'Scale',
  scales: { fibonacci: 'Fibonacci', 't-shirt': 'T-shirt', own: 'Own cards' },
  ownCards: 'Own cards, one per line, smallest first',
  ownCardsHint: 'After “=” comes the estimate that Jira gets: XL = 8. Without one, the size stays with us.',
  ownCardsWrong: 'It takes 2 to 20 cards with different names of up to 12 characters; after “=” only a number.',

  sources: 'Where things are, and how they are written',
  acceptanceField: 'Acceptance criteria',
  acceptanceInDescription: 'In the description (heading, checklist or Given/When/Then)',
  acceptanceGone: (id: string) => `A field that is no longer there (${id})`,
  acceptanceHint: 'Where this field is empty, the description is looked at.',
  board: 'Board to plan with',
  boardHint: 'A settled size goes into its estimate field; its closed sprints tell what a usual sprint takes.',
  boardFirst: (name: string | null) => (name === null ? 'The project’s first' : `The project’s first (${name})`),
  boardGone: (id: number) => `A board that is gone or not for you to see (${id})`,
  language: 'Language the app writes in',
  languages: { en: 'English', de: 'Deutsch' },
  timeZone: 'Time zone for “overdue”',
  timeZoneNone: 'Not set (UTC)',

  thresholds: 'When something counts',
  draftCharacters: 'Draft below this many characters of own text',
  draftCharactersCjk: 'The same in Chinese, Japanese and Korean',
  draftHint: 'An item with a why is never a draft.',
  materialChange: 'Words of the description that may change before a re-check, in %',

  history: 'Who changed it',
  historyNone: 'Nobody yet.',

  unsaved: 'Not saved yet.',
  save: 'Save',
  discard: 'Discard changes',
  saved: 'Saved. Every item of this project is looked at again in the background.',
  wrongNumbers: 'A number above is missing or out of range, or the cards are no scale.',
  loadTheirs: 'Drop mine, show theirs',
  saveMine: 'Save mine over it',
};

export type SettingsWords = typeof settingsEn;
