import { wouldStart } from '../../../src/words/criteria';
import { counted } from '../../../src/words/counted';
import type { LaterWords } from './later-en';

const recheck: LaterWords['recheck'] = {
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
  voteAgain: 'Neu abstimmen',
  seeChange: 'Änderung ansehen',
  hideChange: 'Änderung ausblenden',
  wordingOnly: 'Nur anders formuliert',
  wordingHint: {
    agreement: 'Die Einigung bleibt. Dein Name wird notiert.',
    exception: 'Es bleibt so übernommen. Dein Name wird notiert.',
  },
  changes: 'Was sich geändert hat',
  looking: 'Verlauf wird gelesen …',
  nothing: 'Der Verlauf zeigt keinen Unterschied: Es wurde geändert und zurückgeändert.',
  elsewhere: 'Warum oder Umfang, die hier stehen, wurden geändert. Davon gibt es keinen Verlauf.',
  somebody: 'Jira sagt nicht, wer',
  removed: 'entfernt:',
  added: 'ergänzt:',
  edited: (day) => `Bearbeitet seit ${day ?? 'heute'}`,
  keptWording: (name, day) => `${name}: nur anders formuliert, ${day ?? 'heute'}`,
  keptAgreed: (respondents, day) =>
    `Seither geändert, weiterhin einig: ${counted(respondents, 'Person', 'Personen')}, ${day ?? 'heute'}`,
};

const pictures: LaterWords['pictures'] = {
  label: 'Bilder',
  links: 'Verlinkte Entwürfe und Bilder',
  alt: (name) => `Angehängtes Bild ${name}`,
  loading: (name) => `${name} wird geladen …`,
  failed: (name) => `${name} ließ sich nicht zeigen.`,
  unread: 'Die Bilder waren nicht abrufbar.',
  fullSize: 'In voller Größe zeigen',
  notOpened: 'Jira hat es nicht groß geöffnet.',
};

const questions: LaterWords['questions'] = {
  earlier: (count) => (count === 1 ? 'Die frühere Frage zeigen' : `${count} frühere Fragen zeigen`),
  earlierList: 'Frühere Fragen',
  whose: 'Wessen Frage ist es?',
  mine: 'Meine',
  text: 'In einer Zeile',
  kind: 'Art',
  category: 'Es geht um',
  noCategory: 'Nicht gesagt',
  owner: 'Wer findet es heraus?',
  ownerDefault: 'Der Autor',
  due: 'Bis wann?',
  how: 'Wie lautet die Antwort?',
  because: 'Warum oder wie? (freiwillig)',
  answerLabel: 'Deine Antwort',
  send: 'Antwort speichern',
  reopen: 'Wieder öffnen',
  reopenLabel: 'Was fehlt noch?',
  withdraw: 'Zurückziehen',
  makeBlocking: 'Muss zuerst geklärt sein',
  notBlocking: 'Muss nicht zuerst geklärt sein',
  overMeanwhile:
    'Jemand hat diese Frage inzwischen abgeschlossen: Hier lässt sich nichts mehr speichern. Dein Text steht noch unten. Kopiere ihn, oder stell ihn als neue Frage.',
  withdrawnMeanwhile:
    'Diese Frage wurde inzwischen zurückgezogen. Dein Text steht noch unten. „Rückgängig“ holt die Frage zurück, dann lässt er sich speichern.',
  rewordedMeanwhile:
    'Der Wortlaut dieser Frage lässt sich inzwischen nicht mehr ändern. Dein Text steht noch unten. Kopiere ihn, oder stell ihn als neue Frage.',
  reopenedFirst:
    'Der erste Teil davon ist gespeichert, und die Frage ist wieder offen. Was du seitdem geschrieben hast, steht noch unten. Kopiere es, oder stell es als neue Frage.',
  reopenedMeanwhile:
    'Jemand hat diese Frage inzwischen wieder geöffnet. Dein Text steht noch unten. Kopiere ihn, oder stell ihn als neue Frage.',
  nobody: 'Noch niemand',
  noDue: 'Kein Tag',
  found: 'In Beschreibung und Kommentaren gefunden',
  foundWhy: {
    asks: 'gefragt, nicht beantwortet',
    unfinished: 'nicht fertig',
    how: 'sagt, wie es gebaut wird; vielleicht geht es einfacher',
  },
  foundNone: 'In Beschreibung und Kommentaren wartet nichts auf eine Antwort.',
  makeQuestion: 'Zur Frage machen',
  askThis: 'Das fragen',
  askThisOne: (text) => `Das fragen: ${text}`,
  dismiss: 'Für alle ausblenden',
  dismissed: 'für alle ausgeblendet',
  undo: 'Rückgängig',
  discard: 'Verwerfen',
  looking: 'Beschreibung und Kommentare werden gelesen …',
  unread: 'Beschreibung und Kommentare waren nicht abrufbar.',
};

const unsaved: LaterWords['unsaved'] = {
  notSaved: (text) => `Nicht gespeichert: „${text}“`,
  perhaps: (text) => `Vielleicht nicht gespeichert: „${text}“`,
  full: {
    'hidden-full': (limit) =>
      `Deine verdeckten Fragen dürfen zusammen ${limit} Zeichen haben. Zeig zuerst das Geschriebene, oder nimm eine zurück.`,
    'anonymous-full': (limit) =>
      `${limit} deiner Fragen ohne Namen sind noch nicht gezeigt. Schreib hier deinen Namen dazu, oder nimm eine zurück.`,
  },
};

const pasted: LaterWords['pasted'] = {
  label: 'Was du eingefügt hast: eine Zeile, eine Frage',
  add: (count) => `${counted(count, 'Frage', 'Fragen')} ergänzen`,
};

const scope: LaterWords['scope'] = {
  inScope: 'Drin',
  outOfScope: 'Nicht drin',
  doneWhen: (count) => `Akzeptanzkriterien (${count})`,
  visuals: (count) => counted(count, 'Bild oder Entwurf', 'Bilder und Entwürfe'),
  noVisual: 'Kein Bild oder Entwurf gefunden. Häng eins an den Vorgang an, oder verlinke einen Entwurf.',
  noDoneWhen: 'Keine Akzeptanzkriterien gefunden. Schreib sie in die Beschreibung, unter „Akzeptanzkriterien“.',
};

const broken: LaterWords['broken'] = {
  are: (count) =>
    count === 1
      ? '1 Eintrag an diesem Vorgang ist nicht lesbar: Etwas anderes hat ihn überschrieben. Reparieren holt zurück, was anderswo davon bekannt ist; der Rest davon wird entfernt.'
      : `${count} Einträge an diesem Vorgang sind nicht lesbar: Etwas anderes hat sie überschrieben. Reparieren holt zurück, was anderswo davon bekannt ist; der Rest davon wird entfernt.`,
  repair: 'Reparieren',
};

const masked: LaterWords['masked'] = {
  change: 'Stimme ändern',
  peek: 'Halten, um deine zu sehen',
  mine: (vote) => `Deine Stimme: ${vote}`,
  old: (parts) => `Seit deiner Stimme geändert${parts === null ? '' : `: ${parts}`}`,
  see: 'Zeigen',
  hide: 'Ausblenden',
  keep: 'Meine Stimme gilt weiter',
  noSize: 'Du hast keine Größe gewählt',
  add: 'Eine wählen',
  risks: 'Was könnte schiefgehen?',
};

const news: LaterWords['news'] = {
  started: 'Ein Gespräch hat begonnen.',
  shown: 'Das Geschriebene ist jetzt zu sehen.',
  over: 'Das Gespräch ist beendet.',
  asked: 'Deine Frage ist gespeichert.',
  revealed: (yes, all) => (all === 0 ? 'Die Größen sind aufgedeckt.' : `Aufgedeckt: ${wouldStart.de(yes, all)}.`),
  voted: (count) => counted(count, 'Person hat abgestimmt.', 'Personen haben abgestimmt.'),
  settled: (card) => `Größe ${card} ist festgelegt.`,
  answered: (count) => `${counted(count, 'Frage', 'Fragen')} beantwortet.`,
  state: (name) => `Jetzt: ${name}.`,
  text: 'Der Text wurde geändert.',
};

const past: LaterWords['past'] = {
  label: (count) => `Gespräche (${count})`,
  led: (name) => `Leitung: ${name}`,
  tookPart: (names) => `außerdem dabei: ${names}`,
  earlyRespondents: (names) => `vorab gehört: ${names}`,
  revealedEarly: (names) => `aufgedeckt, bevor genug abgestimmt hatten: ${names}`,
  parts: 'Aufgeteilt in',
  next: 'Nächste Schritte',
  minutes: (minutes) => `${minutes} min`,
  earlier: (count) => (count === 1 ? 'Das frühere Gespräch zeigen' : `${count} frühere Gespräche zeigen`),
  unsavedEnds: (day) =>
    `Was du zum Ende des Gesprächs vom ${day} geschrieben hast, ist nicht festgehalten. Kopiere, was du brauchst.`,
};

const privateWriting: LaterWords['privateWriting'] = {
  show: (said, of) => `Geschriebenes zeigen · ${said} von ${of}`,
  saysNothing: 'Mit dem Zeigen sagst du auch, dass von dir nichts kommt.',
  stillWriting: (count) => `${count === 1 ? 'Eine Person schreibt' : `${count} schreiben`} noch. Trotzdem zeigen?`,
  showAnyway: 'Trotzdem zeigen',
  wait: 'Warten',
  othersWrite: 'Was gefragt wird, bleibt verdeckt, bis jemand es zeigt.',
  write: 'Erst schreiben, dann reden: Was du fragst, bleibt verdeckt, bis jemand es zeigt.',
  hidden: (count) => `noch verdeckt: bisher ${count}`,
  whenShown: 'Sie wird gezeigt, sobald sie von jeder von drei Personen sein könnte.',
  mine: 'Deine, noch verdeckt',
  mineNotShown: 'Deine, nicht gezeigt',
  notShown:
    'Nicht gezeigt: Weniger als drei könnten es geschrieben haben. Schreib deinen Namen dazu, oder nimm es zurück.',
  reasonNotShown:
    'Nicht gezeigt: Bei so wenigen Stimmen wüssten alle, von wem es ist. Schreib deinen Namen dazu, oder sag, dass es gehört wurde.',
  maskedText: 'Deine Worte sind auf diesem Bildschirm verdeckt.',
  sign: 'Mit Namen',
  isHidden: 'verdeckt',
  takeBack: 'Zurücknehmen',
  takeBackThis: (text) => `Zurücknehmen: ${text}`,
  earlier: 'Früher',
  kept: 'Gespeichert, ohne deinen Namen. Sie wird gezeigt, sobald sie von jeder von drei Personen sein könnte.',
};

const brief: LaterWords['brief'] = {
  edit: 'Warum und Umfang bearbeiten',
  formHint:
    'Steht beim Refinement; die Beschreibung in Jira bleibt, wie sie ist. Nur, was Jiras eigene Felder nicht schon sagen.',
  alreadySaid: 'Das sagt schon die Beschreibung in Jira, und sie zählt.',
  whyLabel: 'Warum ist das wichtig?',
  whoLabel: 'Für wen?',
  whyNowLabel: 'Warum jetzt?',
  inLabel: 'Gehört dazu, eins pro Zeile',
  outLabel: 'Gehört nicht dazu, eins pro Zeile',
  save: 'Speichern',
  nothing: '(leer)',
};

const conflict: LaterWords['conflict'] = {
  theirs: 'Anderer Text',
  yours: 'Dein Text',
  keepTheirs: 'Den anderen Text behalten',
  useMine: 'Meinen nehmen',
};

const lines: LaterWords['lines'] = {
  tooLong: (line, over) => `Zeile ${line}: ${over} Zeichen zu viel`,
  tooMany: (count) => `${counted(count, 'Zeile', 'Zeilen')} zu viel`,
};

const asIs: LaterWords['asIs'] = {
  open: 'So übernehmen …',
  label: 'Warum so, wie es ist?',
  hint: 'Zählt als Ausnahme, mit deinem Namen und Grund, bis sich der Inhalt ändert.',
  send: 'So übernehmen',
  begun: 'Die Arbeit daran hat begonnen; eine Ausnahme würde nichts mehr ändern.',
};

const talk: LaterWords['talk'] = {
  label: 'Gespräch',
  running: 'Gespräch',
  leads: (name) => `${name} leitet`,
  youLead: 'du leitest',
  takeOver: 'Übernehmen',
  join: 'Mitmachen',
  steps: { confirm: 'Abstimmen', close: 'Abschließen' },
  done: 'erledigt',
  doing: { write: 'schreiben', talk: 'reden', vote: 'läuft', result: 'Ergebnis', close: 'läuft' },
  isAt: {
    write: 'Jetzt wird geschrieben.',
    talk: 'Das Geschriebene ist gezeigt.',
    vote: 'Jetzt wird abgestimmt.',
    result: 'Die Stimmen sind aufgedeckt.',
    close: 'Das Gespräch wird abgeschlossen.',
  },
  goThere: 'Dorthin',
  goToVote: 'Zur Abstimmung',
  vote: 'Abstimmen',
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
  onlyWatching: 'Nur zuschauen',
  notHere: 'Nicht da',
  early: (people) => (people === 1 ? '1 hat sich vorher geäußert' : `${people} haben sich vorher geäußert`),
};

const wall: LaterWords['wall'] = {
  large: 'Groß öffnen',
  notLarge: 'Jira konnte die große Ansicht nicht öffnen.',
  put: 'Diese Seite läuft am Beamer',
  leave: 'Beamer-Ansicht beenden',
};

const close: LaterWords['close'] = {
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
  nextSteps: 'Was passiert als Nächstes? Ein Schritt pro Zeile (freiwillig)',
  splitInTalk: 'Ein Gespräch beginnen und mit „Aufteilen“ beenden.',
  splitInSprint:
    'Der Sprint läuft schon; was du anlegst, kommt dazu. Wenn dieser Vorgang bleibt, senke seine Schätzung.',
  items: 'Aufteilen in: ein neuer Vorgang pro Zeile',
  create: (count) => `${count === 0 ? 'Vorgänge' : counted(count, 'Vorgang', 'Vorgänge')} anlegen`,
  notByClosing: 'Beim Beenden des Gesprächs wird nichts angelegt.',
  where: 'Wohin damit?',
  places: {
    children: (type) => `Untergeordnet (${type})`,
    beside: (type) => `Neben diesem (${type})`,
  },
  alone: {
    children: (type) => `Sie werden diesem untergeordnet (${type}).`,
    beside: (type) => `Sie stehen neben diesem (${type}): Untergeordnete kann er hier nicht haben.`,
  },
  nowhere: 'Du kannst hier nichts anlegen, in das dieser Vorgang sich aufteilen ließe.',
  unreadTypes: 'Jira hat nicht gesagt, was es in diesem Projekt gibt.',
  whatHappensTo: (key) => `Was passiert mit ${key}?`,
  closeAs: (status) => `Abschließen (${status})`,
  keepIt: 'Unverändert lassen',
  staysAsItIs: (key) => `${key} bleibt, wie es ist.`,
  after: {
    closed: (key) => `${key} ist abgeschlossen.`,
    refused: (key) => `Jira hat ${key} nicht abgeschlossen: Der Vorgang bleibt, wie er ist.`,
    waits: (key) => `${key} bleibt offen, bis alle angelegt sind.`,
  },
  notPlaced: 'Jira hat nicht alle in den Sprint und neben diesen Vorgang gestellt: Verschiebe sie im Backlog.',
  created: 'Angelegt:',
  unlinked: 'Jira hat nicht alle mit diesem verknüpft.',
  notCreated: (count) => `Nicht angelegt und noch oben: ${counted(count, 'Zeile', 'Zeilen')}.`,
};

const left: LaterWords['left'] = {
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
  guessed: (name, card) => `${name} hatte ${card} vermutet.`,
  youGuessed: (card) => `Du hattest ${card} vermutet.`,
  settled: (card) => `Größe ${card}`,
  settledWithout: (name) => `gesagt von ${name}`,
  written: 'steht im Schätzfeld',
  inField: (number) => (number === null ? 'das Schätzfeld ist jetzt leer' : `im Schätzfeld steht jetzt ${number}`),
  staysHere: {
    'no-field': 'bleibt hier: Das Projekt hat kein Schätzfeld',
    'no-values': 'bleibt hier: Diese Karte hat keine Zahl',
    refused: 'bleibt hier: Jira hat es nicht ins Schätzfeld übernommen',
  },
  settleOn: (card) => `${card} festlegen`,
  settle: 'Festlegen …',
  change: 'Andere Größe …',
  without: 'Die Größe ist hier egal',
  which: 'Welche Größe?',
  again: 'Neu abstimmen',
};

const below: LaterWords['below'] = {
  asks: (have, quorum, apart) =>
    `Erst ${have} von ${counted(quorum, 'nötigen Stimme', 'nötigen Stimmen')}${apart ? '; die Stimme der Person, die den Vorgang gemeldet hat, zählt nicht mit' : ''}. Trotzdem aufdecken? Dein Name wird notiert.`,
  anyway: 'Trotzdem aufdecken',
  wait: 'Warten',
};

const revealed: LaterWords['revealed'] = {
  unsaved: (size) => `Noch nicht abgeschickt: ${size}. Eine Antwort schickt sie mit, oder auf „Abstimmen“ drücken.`,
  answerTooLate: (round) =>
    `Deine letzte Antwort in Runde ${round} kam nicht vor dem Aufdecken an und zählt deshalb nicht.`,
  answerUnknown: (round) => `Es ist nicht bekannt, ob deine letzte Antwort in Runde ${round} vor dem Aufdecken ankam.`,
  noSize: (answer) => `„${answer}“`,
  sizeTooLate: (size) => `Kam nicht vor dem Aufdecken an und zählt deshalb nicht: ${size}.`,
  notSent: (size) => `Vor dem Aufdecken nicht abgeschickt: ${size}.`,
  lowVotes: (heard, unheard) =>
    [
      heard > 0 ? `${counted(heard, 'Zweifel', 'Zweifel')} gehört` : '',
      unheard > 0 ? `${counted(unheard, 'Zweifel', 'Zweifel')} noch nicht gehört` : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  notYet: (count) => `${count} ${count === 1 ? 'würde' : 'würden'} noch nicht anfangen:`,
  saidWithVote: 'Mit der Stimme gesagt:',
  forWhom: (name, day) =>
    [name === null ? '' : `für ${name}`, day === null ? '' : `bis ${day}`].filter((part) => part !== '').join(' '),
  oneVote: 'eine Stimme',
  round: (round) => `Runde ${round}`,
  below: (quorum) => (quorum === 1 ? 'Die eine nötige Stimme fehlt' : `Weniger Stimmen als die nötigen ${quorum}`),
  revealedBy: (name) => `trotzdem aufgedeckt von ${name}`,
  countedBy: (name) => `gezählt von ${name}`,
  votes: (count) => counted(count, 'Stimme', 'Stimmen'),
  before: (day, changed) =>
    `${day === null ? 'heute' : `am ${day}`}, vor ${changed ? 'der Änderung' : 'diesem Gespräch'}`,
  votedBefore: 'Du hattest abgestimmt',
};

const lowVote: LaterWords['lowVote'] = {
  why: 'Warum? (verdeckt wie deine Stimme)',
  reasonLabel: {
    mine: 'Was ist dein Zweifel? Er wird zur Frage, die zuerst geklärt sein muss.',
    somebodys: 'Was bezweifelt da jemand? Es wird zur Frage, die zuerst geklärt sein muss, ohne Namen.',
  },
  giveReason: 'Zur Frage machen',
  mustSign: 'Bei so wenigen Stimmen wissen alle, von wem es ist; darum steht dein Name dabei.',
  heard: { mine: 'Mein Zweifel wurde gehört', somebodys: 'Ein Zweifel wurde gehört' },
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
    leads: (name) => `Wer leitet, kann den Zweifel aufschreiben: ${name}`,
    counted: (name) => `Wer die Hände gezählt hat, kann den Zweifel aufschreiben: ${name}`,
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

const hands: LaterWords['hands'] = {
  open: 'Handzeichen …',
  answers: 'Hände je Antwort',
  sizes: 'Hände je Größe',
  asked: 'Alle wurden gefragt, was schiefgehen kann; niemand hat noch etwas',
  reveal: (people) => `${counted(people, 'Hand', 'Hände')} aufdecken`,
  uneven: (answers, sizes) => `${counted(answers, 'Hand', 'Hände')} für eine Antwort, ${sizes} für eine Größe`,
  notLeading: 'Jetzt leitet jemand anderes das Gespräch und zählt die Hände.',
  tooMany: (limit) =>
    `Höchstens ${limit} Hände werden gezählt. In einem größeren Raum stimmen alle am eigenen Gerät ab.`,
  off: 'Die Regeln dieses Projekts sehen kein Handzeichen vor: Alle stimmen am eigenen Gerät ab.',
  votesCast: 'Jemand hat am eigenen Gerät abgestimmt. Deckt stattdessen diese Stimme auf.',
  noHand: 'Keine Hand gezählt: Es gibt nichts aufzudecken.',
};

const enough: LaterWords['enough'] = {
  open: 'Hier reicht eine Stimme',
  what: (project) =>
    `Von jetzt an reicht für jeden Vorgang in ${project}, was eine Person sagt und abstimmt („Nötige Stimmen, mindestens“: 1). Das wird eine neue Fassung der Regeln mit deinem Namen; die vorige holen die Projekteinstellungen zurück.`,
  save: 'Regeln ändern',
  changed: 'Die Regeln wurden inzwischen geändert. Sieh sie dir in den Projekteinstellungen an.',
};

const own: LaterWords['own'] = {
  label: 'Unsere eigenen Regeln',
  ticked: (name, day) => `${name}, ${day}`,
  before: (name, day) => `${name}, ${day}, bevor der Inhalt anders wurde`,
  nobody: 'noch niemand',
  advice: 'ein Hinweis',
  notDone: 'noch nicht',
  is: {
    filled: (field) => `„${field}“ ist ausgefüllt`,
    'one-of': (field, values) => `„${field}“ ist ${values}`,
    contains: (field, text) => `„${field}“ enthält ${text}`,
    'at-least': (field, number) => `„${field}“ ist mindestens ${number}`,
    'at-most': (field, number) => `„${field}“ ist höchstens ${number}`,
  },
  mustBe: {
    filled: (field) => `„${field}“ muss ausgefüllt sein`,
    'one-of': (field, values) => `„${field}“ muss ${values} sein`,
    contains: (field, text) => `„${field}“ muss ${text} enthalten`,
    'at-least': (field, number) => `„${field}“ muss mindestens ${number} sein`,
    'at-most': (field, number) => `„${field}“ darf höchstens ${number} sein`,
  },
  onIssue: 'wird im Vorgang geändert',
  notThere: 'kein Feld dieses Vorgangs',
};

const guess: LaterWords['guess'] = {
  note: 'Eigene Vermutung notieren …',
  which: 'Deine Vermutung',
  why: 'Verdeckt bis zum Aufdecken und nur, um später zu vergleichen. Sie ist keine Stimme.',
  noted: 'Du hast eine Vermutung notiert',
  mine: (card) => `Deine Vermutung: ${card}`,
  change: 'Vermutung ändern',
  takeBack: 'Zurücknehmen',
};

export const laterDe: LaterWords = {
  recheck,
  talk,
  close,
  questions,
  unsaved,
  pasted,
  scope,
  broken,
  stepNav: 'Schritte',
  masked,
  news,
  past,
  privateWriting,
  brief,
  conflict,
  lines,
  asIs,
  signed: 'Mit meinem Namen',
  pictures,
  left,
  size,
  below,
  revealed,
  lowVote,
  hands,
  guess,
  enough,
  own,
  wall,
  next: (key, summary) => `Weiter: ${key} ${summary} →`,
};
