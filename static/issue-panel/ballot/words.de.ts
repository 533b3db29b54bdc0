import { counted } from '../../../src/words/counted';
import { wouldStart } from '../../../src/words/criteria.de';
import type { BallotWords } from './words.en';

const ballot: BallotWords['ballot'] = {
  question: 'Würdest du damit anfangen?',
  votes: { 1: 'Nein', 2: 'Ich habe Zweifel', 3: 'Genug zum Start', 4: 'Gut', 5: 'Klar' },
  vote: 'Abstimmen',
  tapVotes: 'Antippen stimmt ab. Bis zum Aufdecken kannst du ändern.',
  unsaved: 'Noch nicht abgeschickt: „Abstimmen“ drücken.',
  stillCounts: 'Antippen stimmt ab. Bis dahin zählt deine bisherige Stimme.',
  sizeIn: 'Deine Größe ist gespeichert und verdeckt. Jetzt deine Antwort.',
  few: 'Wenn nur zwei abstimmen, kennt jeder die Antwort des anderen.',
  joinsAlone: 'Die anderen erfahren deine Antwort. Eine Größe allein verrät nichts.',
  sizeLegend: 'Größe',
  cannotSay: 'Kann ich nicht sagen',
  notMine: 'nicht meins',
  staysHere: {
    'no-field': 'Dieses Projekt hat kein Schätzfeld: Die Größe bleibt hier.',
    'no-values': 'Diese Karten haben keine Zahl: Die Größe bleibt hier.',
    'some-values': 'Eine Karte ohne Zahl bleibt hier.',
  },
  voted: 'Du hast abgestimmt',
  whoVoted: (names) => `Abgestimmt: ${names}`,
  people: (n) => counted(n, 'Person', 'Personen'),
  waiting: (names) => `noch ohne Stimme: ${names}`,
  nobody: 'Noch keine Stimme. Stimmen bleiben verdeckt, bis jemand aufdeckt.',
  reveal: (voted, all) => `Aufdecken · ${voted} von ${all}`,
  would: wouldStart,
  noVote: 'noch keine Stimme',
  firstRound: (sizes) => `erste Runde: ${sizes}`,
  inVote: (voted, all) => `${voted} von ${all} Stimmen`,
  size: (value) => `Größe ${value}`,
  inField: (value) => `Jira sagt ${value}`,
  noSize: 'keine Größe',
};

const masked: BallotWords['masked'] = {
  change: 'Stimme ändern',
  peek: 'Halten, um deine zu sehen',
  mine: (vote) => `Deine Stimme: ${vote}`,
  old: (parts) => `Der Text hat sich seit deiner Stimme geändert${parts === null ? '' : `: ${parts}`}`,
  see: 'Zeigen',
  again: 'Noch einmal tippen',
  noSize: 'Du hast keine Größe gewählt',
  add: 'Eine wählen',
};

const size: BallotWords['size'] = {
  label: 'Größe',
  advice: {
    'no-result': 'Weniger als zwei Größen: nichts zu vergleichen.',
    agreed: 'Alle sagen dasselbe.',
    nearly: 'Ein Schritt auseinander: eine davon festlegen.',
    again: 'Zwei Schritte auseinander: reden, dann neu abstimmen.',
    'talk-or-split': 'Weit auseinander: darüber reden oder aufteilen.',
    'split-or-park': 'Nach drei Runden noch weit auseinander: aufteilen oder zurückstellen.',
  },
  clusters: {
    'no-result': '',
    agreed: '',
    nearly: 'Zwei Lager.',
    again: 'Zwei Lager: reden, dann neu abstimmen.',
    'talk-or-split': 'Zwei Lager, weit auseinander: darüber reden oder aufteilen.',
    'split-or-park': 'Zwei Lager, auch nach drei Runden: aufteilen oder zurückstellen.',
  },
  first: (low, high) => `Zuerst spricht jemand von jeder Seite: ${low}; dann ${high}.`,
  cannotSay: (count) => (count === 1 ? 'Jemand kann es nicht sagen.' : `${count} können es nicht sagen.`),
  askWhy: 'Fragen, was fehlt',
  settled: (card) => `Größe ${card}`,
  settledWithout: (name) => `gesagt von ${name}`,
  written: 'steht im Schätzfeld',
  inField: (number) => (number === null ? 'das Schätzfeld ist jetzt leer' : `im Schätzfeld steht jetzt ${number}`),
  staysHere: {
    'no-field': 'bleibt hier: Das Projekt hat kein Schätzfeld',
    'no-values': 'bleibt hier: Diese Karte hat keine Zahl',
    refused: 'bleibt hier: Jira hat es nicht ins Schätzfeld übernommen',
  },
  tookOne: (part, of, card) => `${part} der letzten ${of} mit Größe ${card} brauchten einen Sprint`,
  settleOn: (card) => `${card} festlegen`,
  settle: 'Festlegen …',
  settles: (name) => `${name} legt die Größe fest`,
  change: 'Andere Größe …',
  without: 'Die Größe ist hier egal',
  which: 'Welche Größe?',
  again: 'Neu abstimmen',
};

const missing: BallotWords['missing'] = {
  asks: (names) => `Noch ohne Stimme: ${names}.`,
  without: (names) => `Ohne ${names} aufdecken`,
  withoutMany: (people) => `Ohne ${people} Personen aufdecken`,
  wait: 'Warten',
  recorded: 'Im Protokoll des Gesprächs steht, wer gefehlt hat.',
};

const wish: BallotWords['wish'] = {
  two: 'Zwei haben abgestimmt: Beide erfahren die Antwort der anderen Person.',
  one: 'Die anderen erfahren deine Antwort.',
  of: (names, people) => `${names} ${people === 1 ? 'möchte' : 'möchten'} die Stimmen sehen.`,
  mine: 'Du möchtest die Stimmen sehen.',
  waiting: (names) => `Darauf drücken muss auch noch: ${names}.`,
  too: 'Meine auch zeigen',
};

const revealed: BallotWords['revealed'] = {
  tooLate: (round) => `Soweit diese Seite weiß, kam deine letzte Stimme in Runde ${round} nicht vor dem Aufdecken an.`,
  noSize: (answer) => `„${answer}“`,
  lowVotes: (heard, unheard) =>
    [
      heard > 0 ? `${counted(heard, 'Zweifel', 'Zweifel')} gehört` : '',
      unheard > 0 ? `${counted(unheard, 'Zweifel', 'Zweifel')} noch nicht gehört` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  notYet: (count) => `${count} ${count === 1 ? 'würde' : 'würden'} noch nicht anfangen:`,
  saidWithVote: 'Mit der Stimme gesagt:',
  stillOpen: 'Noch offen:',
  moreOpen: (n) => `${n} weitere`,
  forWhom: (name, day) =>
    [name === null ? 'noch für niemanden' : `für ${name}`, day === null ? '' : `bis ${day}`]
      .filter((part) => part !== '')
      .join(' '),
  oneVote: 'eine Stimme',
  round: (round) => `Runde ${round}`,
  below: (quorum) => (quorum === 1 ? 'Die eine nötige Stimme fehlt' : `Weniger Stimmen als die nötigen ${quorum}`),
  onlyOpened: (people) => `${people} weglassen, die es nur geöffnet ${people === 1 ? 'hat' : 'haben'}`,
  leftOut: 'Deine Stimme wurde nicht gezählt: Der Text wurde danach geändert.',
  earlierVote: 'eine frühere Abstimmung',
  votes: (count) => counted(count, 'Stimme', 'Stimmen'),
  before: (day, changed) =>
    `${day === null ? 'heute' : `am ${day}`}, vor ${changed ? 'der Änderung' : 'diesem Gespräch'}`,
  votedBefore: 'Du hattest abgestimmt',
};

const lowVote: BallotWords['lowVote'] = {
  reasonLabel: {
    hidden: 'Warum? (verdeckt wie deine Stimme)',
    mine: 'Was ist dein Zweifel? Er wird zur Frage, die zuerst geklärt sein muss.',
  },
  giveReason: { hidden: 'Senden', mine: 'Zur Frage machen' },
  reasonHidden: 'Dein Grund ist verdeckt wie deine Stimme',
  mustSign: 'Bei so wenigen Stimmen wissen alle, von wem es ist; darum steht dein Name dabei.',
  heard: 'Mein Zweifel wurde gehört',
  ifYours: (count) =>
    count === 0
      ? 'Wenn du einen Zweifel hattest:'
      : count === 1
        ? 'Wenn der Zweifel deiner ist:'
        : 'Wenn einer der Zweifel deiner ist:',
  sayIt: 'Sagen, was es ist',
  notYours: 'Das ist für die, die 1 oder 2 gewählt haben. Niemand sieht, wer das ist.',
  spoken: 'Du hast es gesagt: Dein Zweifel ist jetzt eine Frage oder gilt als gehört.',
  whoSays: {
    voters: 'Wer zweifelt, kann sagen, woran, oder dass es gehört wurde. Niemand sieht, wer das ist.',
    nobody: 'Woran gezweifelt wurde, lässt sich nicht mehr sagen: stimmt neu ab.',
  },
  left: {
    round: 'Während du geschrieben hast, begann eine neue Abstimmung. Dein Text ist noch da, und nur du siehst ihn.',
    settled: 'Dein Text zu dieser Abstimmung ist noch da, und nur du siehst ihn.',
  },
  showLeft: 'Meinen Text zeigen',
  leftLabel: 'Als Frage stellen, die zuerst geklärt sein muss',
  askSigned: 'Mit meinem Namen fragen',
  askAnonymously: 'Ohne meinen Namen fragen',
  letGo: 'Verwerfen',
};

export const ballotDe: BallotWords = { ballot, masked, size, missing, wish, revealed, lowVote };
