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

const questions: LaterWords['questions'] = {
  whose: 'Wessen Frage ist es?',
  mine: 'Meine',
  text: 'In einer Zeile',
  nobody: 'Noch niemand',
  found: 'In Beschreibung und Kommentaren gefragt',
  foundWhy: { asks: 'gefragt, nicht beantwortet', unfinished: 'nicht fertig' },
  foundNone: 'In Beschreibung und Kommentaren wartet nichts auf eine Antwort.',
  makeQuestion: 'Zur Frage machen',
  dismiss: 'Jetzt nicht',
  looking: 'Beschreibung und Kommentare werden gelesen …',
  unread: 'Beschreibung und Kommentare waren nicht abrufbar.',
};

const close: LaterWords['close'] = {
  nextSteps: 'Was passiert als Nächstes? Ein Schritt pro Zeile (freiwillig)',
  items: 'Aufteilen in, ein neuer Vorgang pro Zeile',
  create: (count) => `${counted(count, 'Vorgang', 'Vorgänge')} anlegen`,
  created: (keys) => `Angelegt: ${keys}`,
  unlinked: 'Jira hat nicht alle mit diesem verknüpft.',
  notCreated: (count) => `Nicht angelegt und noch oben: ${counted(count, 'Zeile', 'Zeilen')}.`,
};

const size: LaterWords['size'] = {
  label: 'Größe',
  notMine: 'nicht meins',
  votes: (count) => counted(count, 'Stimme', 'Stimmen'),
  advice: {
    'no-result': 'Weniger als zwei Größen: nichts zu vergleichen.',
    agreed: 'Alle sagen dasselbe.',
    nearly: 'Ein Schritt auseinander: eine davon festlegen.',
    again: 'Zwei Schritte auseinander: reden, dann neu abstimmen.',
    'talk-or-split': 'Weit auseinander: darüber reden oder aufteilen.',
    'split-or-park': 'Nach drei Runden noch weit auseinander: aufteilen oder zurückstellen.',
  },
  camps: {
    'no-result': '',
    agreed: '',
    nearly: 'Zwei Lager.',
    again: 'Zwei Lager: reden, dann neu abstimmen.',
    'talk-or-split': 'Zwei Lager, weit auseinander: darüber reden oder aufteilen.',
    'split-or-park': 'Zwei Lager, auch nach drei Runden: aufteilen oder zurückstellen.',
  },
  first: (low, high) => `Zuerst spricht jemand von jeder Seite: ${low}; dann ${high}.`,
  unsure: (count) => (count === 1 ? 'Jemand kann es nicht sagen.' : `${count} können es nicht sagen.`),
  askWhy: 'Fragen, was fehlt',
  settled: (card) => `Größe ${card}`,
  written: 'steht im Schätzfeld',
  staysHere: {
    'no-field': 'bleibt hier: Das Projekt hat kein Schätzfeld',
    'no-values': 'bleibt hier: Die Karten haben keine Zahl',
    refused: 'bleibt hier: Jira hat es nicht ins Schätzfeld übernommen',
  },
  settleOn: (card) => `${card} festlegen`,
  settle: 'Festlegen …',
  change: 'Andere Größe …',
  which: 'Welche Größe?',
  again: 'Neu abstimmen',
};

export const laterDe: LaterWords = {
  recheck,
  close,
  questions,
  pictures,
  size,
  next: (key, summary) => `Weiter: ${key} ${summary} →`,
};
