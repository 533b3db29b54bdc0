import { counted } from './common-en';
import type { LaterWords } from './later-en';

const recheck: LaterWords['recheck'] = {
  fields: { summary: 'Titel', description: 'Beschreibung', acceptance: 'Fertig, wenn' },
  stillAgreed: 'Weiter einig',
  youSaid: 'Du hast gesagt: weiter einig',
  count: (have, needed) => `${have} von ${needed} nötigen bisher`,
  doubted: 'Deine Stimme war damals ein Zweifel. Stimm neu ab, damit zählt, was du jetzt denkst.',
  voteAgain: 'Neu abstimmen',
  seeChange: 'Änderung ansehen',
  hideChange: 'Änderung ausblenden',
  wordingOnly: 'Nur anders formuliert',
  wordingHint: 'Die Einigung bleibt. Dein Name wird notiert.',
  changes: 'Was sich geändert hat',
  looking: 'Verlauf wird gelesen …',
  nothing: 'Der Verlauf zeigt keinen Unterschied: Es wurde geändert und zurückgeändert.',
  elsewhere: 'Warum oder Umfang, die hier stehen, wurden geändert. Davon gibt es keinen Verlauf.',
  somebody: 'Jira sagt nicht, wer',
  removed: 'entfernt:',
  added: 'ergänzt:',
  edited: (day) => `Bearbeitet seit ${day}`,
  keptWording: (name, day) => `Seither nur anders formuliert: ${name}, ${day}`,
  keptAgreed: (voices, day) => `Seither geändert, weiter einig: ${counted(voices, 'Person', 'Personen')}, ${day}`,
};

const pictures: LaterWords['pictures'] = {
  label: 'Bilder',
  alt: (name) => `Angehängtes Bild ${name}`,
  loading: (name) => `${name} wird geladen …`,
  failed: (name) => `${name} ließ sich nicht zeigen.`,
  unread: 'Die Bilder waren nicht abrufbar.',
  fullSize: 'In voller Größe zeigen',
  smaller: 'Kleiner zeigen',
};

export const laterDe: LaterWords = { recheck, pictures, next: (key, summary) => `Weiter: ${key} ${summary} →` };
