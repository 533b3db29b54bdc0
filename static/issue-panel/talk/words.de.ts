import { counted } from '../../../src/words/counted';
import type { TalkWords } from './words.en';

const past: TalkWords['past'] = {
  label: (count) => `Gespräche (${count})`,
  led: (name) => `Leitung: ${name}`,
  missed: 'Du warst noch in keinem Gespräch darüber:',
  readAgreed: 'Lesen, was vereinbart ist',
  tookPart: (names) => `außerdem dabei: ${names}`,
  earlyRespondents: (names) => `vorab gehört: ${names}`,
  markedAway: (who, by) => `${who} als abwesend gemeldet von ${by}`,
  revealedWithout: (by, names) => `aufgedeckt von ${by} ohne ${names}`,
  onlyOpened: (people) => `${people} ${people === 1 ? 'hat' : 'haben'} es nur geöffnet`,
  parts: 'Aufgeteilt in',
  next: 'Nächste Schritte',
  minutes: (minutes) => `${minutes} min`,
  earlier: (count) => (count === 1 ? 'Das frühere Gespräch zeigen' : `${count} frühere Gespräche zeigen`),
  unsavedEnds: (day) =>
    `Was du zum Ende des Gesprächs vom ${day} geschrieben hast, ist nicht festgehalten. Kopiere, was du brauchst.`,
};

const talk: TalkWords['talk'] = {
  label: 'Gespräch',
  running: 'Gespräch',
  leads: (name) => `${name} leitet`,
  youLead: 'du leitest',
  takeOver: 'Übernehmen',
  join: 'Mitmachen',
  steps: { confirm: 'Abstimmen', close: 'Abschließen' },
  doing: { write: 'schreiben', talk: 'reden', vote: 'läuft', result: 'Ergebnis' },
  isAt: {
    write: 'Jetzt wird geschrieben.',
    talk: 'Das Geschriebene ist gezeigt.',
    vote: 'Jetzt wird abgestimmt.',
    result: 'Die Stimmen sind aufgedeckt.',
  },
  goThere: 'Dorthin',
  goToVote: 'Zur Abstimmung',
  voteMissing: 'deine Stimme fehlt noch',
  thenVote: 'dann wird abgestimmt',
  waitingFor: (people) => `es ${people === 1 ? 'fehlt noch eine Person' : `fehlen noch ${people}`}`,
  allSaid: 'alle haben sich gemeldet',
  allVoted: (people) =>
    people === 1 ? 'abgestimmt' : people === 2 ? 'beide haben abgestimmt' : `alle ${people} haben abgestimmt`,
  talkOn: 'als Nächstes wird neu abgestimmt',
  closes: (name) => `${name} schließt das Gespräch ab`,
  comeBack: 'Wieder mitmachen',
  here: (people) => `${people} dabei`,
  iListen: 'Ich höre zu',
  notHere: 'Nicht da',
  early: (people) => (people === 1 ? '1 hat sich vorher geäußert' : `${people} haben sich vorher geäußert`),
  youListen: 'du hörst zu',
  listen: (names, people) => `${names} ${people === 1 ? 'hört' : 'hören'} zu`,
};

const close: TalkWords['close'] = {
  outcomes: {
    ready: 'Bereit',
    'another-talk': 'Weiteres Gespräch',
    split: 'Aufteilen',
    park: 'Zurückstellen',
    drop: 'Verwerfen',
    none: 'Ohne Ergebnis',
  },
  agreedLabel: 'Worauf haben wir uns geeinigt, in einem Satz?',
  writtenBy: (name) => `geschrieben von ${name}`,
  changeSentence: 'Satz ändern',
  rewordLabel: 'Was wir vereinbart haben, in anderen Worten',
  reworded: (name, day) => `neu formuliert von ${name}, ${day}:`,
  saveSentence: 'Satz speichern',
  savedSoFar: (name, text) => `Bisher gespeichert, von ${name}: „${text}“`,
  agreedHint: 'Am besten schreibt das jemand anderes als der Autor.',
  outcome: 'Wie endet dieses Gespräch?',
  endsAs: 'Es endet als:',
  otherEnd: 'Anderes Ende …',
  hidden: (count) =>
    `Als „Bereit“ endet es erst, wenn das Geschriebene gezeigt ist: ${count === 1 ? '1 Eintrag ist' : `${count} Einträge sind`} noch verdeckt.`,
  changedAfterVote:
    'Der Text wurde nach der Abstimmung geändert: Es endet als „Neu prüfen“, bis zwei, die abgestimmt haben, „Weiterhin einig“ sagen.',
  notReady: (left) => `Noch ${left} offen: Der Stand bleibt, das Ergebnis wird notiert.`,
  begun: 'Die Arbeit hat begonnen: Der Stand bleibt, das Ergebnis wird notiert.',
  notYet: 'Damit ist es nicht bereit, bis ihr noch einmal gesprochen oder abgestimmt habt.',
  close: 'Gespräch beenden',
  closedMeanwhile:
    'Dieses Gespräch ist inzwischen beendet. Dein Text steht noch unten. Kopiere ihn, oder sag es im nächsten Gespräch.',
  leftMeanwhile:
    'Dieses Gespräch hat niemand beendet, darum blieb es ohne Ergebnis. Dein Text steht noch unten. Kopiere ihn, oder sag es im nächsten Gespräch.',
  wasLeft:
    'Dieses Gespräch hat niemand beendet, darum hat es kein Ergebnis. Du warst dabei und kannst noch sagen, wie es ausging. Davon allein wird nichts bereit.',
  sayEnd: 'Sagen, wie das letzte Gespräch ausging …',
  saveEnd: 'Ausgang speichern',
  readOnlyMeanwhile: 'Du darfst diesen Vorgang nicht mehr bearbeiten. Dein Text steht noch unten. Kopiere ihn.',
  ledMeanwhile: (name) =>
    `Jetzt leitet ${name} dieses Gespräch. Dein Text steht noch unten. Kopiere ihn, oder sag es im Gespräch.`,
  closeWith: (size) => `Gespräch beenden, Größe ${size}`,
  closeAsReady: (size) => (size === null ? 'Bereit: beenden' : `Bereit: beenden, Größe ${size}`),
  andEnd: (end) => `${end} und Ende`,
  otherWays: 'Anders abschließen',
  closeAnyway: 'Trotzdem beenden',
  onTo: (end, key) => `${end} · weiter zu ${key}`,
  nextSteps: 'Was passiert als Nächstes? Ein Schritt pro Zeile (freiwillig)',
};

const left: TalkWords['left'] = {
  question: (text) => `„${text}“`,
  ok: (name) => `OK von ${name}`,
  anOk: 'ein OK',
  lowVotes: (count) => `${counted(count, 'niedrige Stimme', 'niedrige Stimmen')} nicht gehört`,
  sizesApart: (steps) => `Größen ${steps} Schritte auseinander`,
  asked: 'was schiefgehen könnte',
  askedBefore: 'immer noch keine Fragen?',
  vote: 'die Abstimmung',
  agreedBefore: 'immer noch einig?',
  more: (count) => `${count} weitere`,
};

export const talkDe: TalkWords = {
  talk,
  close,
  past,
  left,
  meeting: {
    running: (minutes) => `In einem Refinement · ${minutes} Min.`,
    wentOn: 'Das Refinement ging weiter.',
    open: 'Zum Refinement',
    breakUntil: (at) => `Pause bis ${at}`,
    goOnNow: 'Jetzt weitermachen',
  },
  next: (key, summary) => `Weiter: ${key} ${summary} →`,
};
