import { counted } from '../../../src/words/counted';
import type { RecheckWords } from './words.en';

const recheck: RecheckWords['recheck'] = {
  fields: {
    summary: 'Titel',
    description: 'Beschreibung',
    acceptance: 'Akzeptanzkriterien',
    estimate: 'Schätzung',
    parent: 'Übergeordneter Vorgang',
    blockers: 'Blockiert durch',
  },
  stillAgreed: 'Weiterhin einig',
  youSaid: 'Du hast gesagt: weiterhin einig',
  count: (have, needed) => `${have} von ${needed} nötigen bisher`,
  countInTalk: (have, needed) => `${have} von ${needed}`,
  onlyVoters: 'Ob ihr weiterhin einig seid, sagen die, die abgestimmt haben.',
  doubted: 'Deine Stimme war damals ein Zweifel. Stimm neu ab, damit zählt, was du jetzt denkst.',
  editedAgain: 'Es wurde noch einmal geändert: Sieh dir die Änderung an, und entscheide dann neu.',
  seeChange: 'Änderung ansehen',
  hideChange: 'Änderung ausblenden',
  changes: 'Was sich geändert hat',
  looking: 'Verlauf wird gelesen …',
  nothing: 'Der Verlauf zeigt keinen Unterschied: Es wurde geändert und zurückgeändert.',
  elsewhere: 'Warum oder Umfang, die hier stehen, wurden geändert. Davon gibt es keinen Verlauf.',
  somebody: 'Jira sagt nicht, wer',
  removed: 'entfernt:',
  added: 'ergänzt:',
  edited: (day) => `Bearbeitet seit ${day ?? 'heute'}`,
  keptAgreed: (respondents, day) =>
    `Seither geändert, weiterhin einig: ${counted(respondents, 'Person', 'Personen')}, ${day ?? 'heute'}`,
};

export const recheckDe: RecheckWords = { recheck };
