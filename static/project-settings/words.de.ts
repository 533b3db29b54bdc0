import { commonDe } from '../ui/messages/common-de';
import { counted, rounded } from '../../src/words/counted';
import { wouldFlagDe } from '../ui/would-flag';
import { criterion } from '../../src/words/criteria.de';
import type { SettingsWords } from './words.en';

const noPeople =
  'Keine Pflichtregel fragt Menschen: Ein ausgefülltes Formular hieße schon bereit. Macht die Frage, die Abstimmung oder etwas zum Abhaken zur Pflicht.';

const administrators = 'Das ändern nur Leute, die dieses Projekt verwalten.';

export const settingsDe: SettingsWords = {
  ...commonDe,
  failures: {
    ...commonDe.failures,
    'not-found': () => 'Dieses Projekt gibt es nicht, oder du darfst es nicht sehen.',
    'not-allowed': ({ because }) =>
      because === 'not-administrator' ? administrators : commonDe.failures['not-allowed']({}),
    'bad-request': ({ because }) => (because === 'no-people' ? noPeople : commonDe.failures['bad-request']({})),
    conflict: () => 'Jemand anderes hat gespeichert, während du geändert hast. Von dir ist noch nichts verloren.',
  },
  title: 'Was „bereit“ hier heißt',
  sections: 'Abschnitte',
  administrators,
  readOnly: 'Lesen kannst du es.',
  unread: 'Die Regeln lassen sich gerade nicht zeigen.',
  onlyFor: (type) => `Nur für ${type}`,
  intro:
    'Das sind Vorschläge, keine Vorschriften. Fangt mit wenigen Regeln an; nehmt eine dazu, wenn sie euch fehlt, und lasst weg, was niemand braucht.',
  usingStarter: (n) => `Noch hat niemand etwas geändert: ${counted(n, 'Regel ist', 'Regeln sind')} erforderlich.`,
  usingVersion: (version) => `Version ${version}`,
  following: (version) => `Dieses Projekt folgt den Regeln der Site (Version ${version}).`,
  followingHint: 'Wer Jira administriert, ändert sie auf der Verwaltungsseite von Common Ground.',
  makeOwn: 'Eigene Regeln machen',
  makingOwn: 'Sobald du speicherst, hat es eigene Regeln und folgt denen der Site nicht mehr.',
  keepFollowing: 'Weiter folgen',
  site: {
    none: 'Noch hat niemand etwas geändert: Projekte ohne eigene Regeln folgen Starter.',
    followers: (n) => `${counted(n, 'genutztes Projekt folgt', 'genutzte Projekte folgen')} ihnen.`,
    alone: 'Markierungen, Mails und das Board bleiben die Wahl jedes Projekts.',
    copyFrom: 'Wie ein anderes Projekt: sein Schlüssel, etwa PAY',
    copy: 'Seine Regeln ins Formular übernehmen',
    unsaved: (n) =>
      `Noch nicht gespeichert. Mit dem Speichern werden alle Vorgänge von ${n === 1 ? '1 Projekt' : `${n} Projekten`} im Hintergrund neu geprüft.`,
    saved: (n) =>
      `Gespeichert. Die Vorgänge von ${n === 1 ? '1 Projekt' : `${n} Projekten`} werden im Hintergrund neu geprüft, jede Stunde ein Teil; bis dahin haben Suchen, Boards und Workflows die alten Worte.`,
  },
  broken: {
    rules: (at) =>
      `Die gespeicherten Regeln dieses Projekts sind nicht lesbar${at.length === 0 ? '.' : `. Hier stimmt etwas nicht: ${at.join(', ')}.`}`,
    meanwhile: 'Bis sie ersetzt sind, lässt sich hier kein Vorgang dieses Projekts öffnen oder prüfen.',
    below: 'Unten steht Starter. Beim Speichern kommt er, so wie du ihn änderst, an ihre Stelle.',
    stored: 'Was gespeichert ist',
  },

  preset: 'Ausgangspunkt',
  presetKeeps: 'Eure eigenen Regeln bleiben dabei, wie sie sind.',
  presets: { starter: 'Starter', scrum: 'Scrum', kanban: 'Kanban', own: 'Eigene Regeln' },
  presetHints: {
    starter:
      'Fragen, was schiefgehen kann; beantworten, was zuerst beantwortet sein muss; abstimmen. Alles andere ist ein Hinweis.',
    scrum: 'Starter, und dazu: das Warum, Akzeptanzkriterien, eine Schätzung.',
    kanban: 'Starter, und dazu: das Warum, Akzeptanzkriterien.',
    own: 'Eure eigene Auswahl, Regel für Regel.',
  },

  rules: 'Regeln',
  rulesHint: 'Pflichtregeln entscheiden, ob ein Vorgang bereit ist. Ein Hinweis wird gezeigt und hält nichts auf.',
  criterion,
  needs: { required: 'Pflicht', advice: 'Hinweis', off: 'Aus' },
  tooMany: (n) =>
    `${n} Regeln sind Pflicht. Mehr als sechs machen aus dem Gespräch ein Formular: Behaltet die, die euch fehlen würden.`,
  noPeople,
  ofType: (type, warning) => `${type}: ${warning}`,
  rulesFor: 'Regeln für',
  allTypes: 'Alle Typen',
  rulesForHint: 'Wählt einen Typ, um für ihn etwas anderes festzulegen; was ihr so lasst, folgt allen Typen.',
  typeDiffers: (type, n) => `${type} · ${n} anders`,
  typeGone: (type) => `${type} (nicht mehr in diesem Projekt)`,
  sameAsAll: (type) => `Für ${type} gilt dasselbe wie für alle Typen.`,
  differsFromAll: (type, n) =>
    `${type} weicht in ${n === 1 ? '1 Regel' : `${n} Regeln`} von allen Typen ab, unten markiert.`,
  asAllTypes: 'Wie bei allen Typen',
  elsewhere: (need) => `anders; alle Typen: ${need}`,

  own: 'Unsere eigenen Regeln',
  ownHint: 'In den Worten eures Teams: zu einem Feld von Jira, oder etwas, das jemand abhakt.',
  ownNone: 'Noch keine.',
  ownUnnamed: 'Eine Regel noch ohne Namen',
  ownName: 'Was so sein muss',
  ownNameWrong: 'Es braucht einen Namen, den keine andere Regel hat.',
  ownStep: 'Gehört zu',
  editRule: 'Bearbeiten',
  editThis: (name) => `Bearbeiten: ${name}`,
  foldRule: 'Einklappen',
  foldThis: (name) => `Einklappen: ${name}`,
  ownReworded: 'Was unter den bisherigen Worten abgehakt wurde, bleibt abgehakt.',
  tickAnew: 'Sie verlangt etwas anderes: neu abhaken',
  ownTicked: 'jemand hakt es ab',
  or: 'oder',
  ownOr: (n) => `Oder, Weg ${n} zur Regel`,
  addOr: 'Einen weiteren Weg hinzufügen',
  removeOr: 'Diesen Weg entfernen',
  onlyIf: 'Nur danach fragen, wenn ein anderes Feld es sagt',
  onlyIfSaid: (condition) => `nur wenn ${condition}`,
  ownField: 'Feld',
  ownFieldNone: 'Ein Feld wählen',
  ownFieldGone: (name) => `${name} (gibt es nicht mehr)`,
  ownCondition: 'Bedingung',
  conditions: {
    filled: 'ist ausgefüllt',
    'one-of': 'ist eines von',
    contains: 'enthält',
    'at-least': 'ist mindestens',
    'at-most': 'ist höchstens',
  },
  ownValues: 'Eines davon, eines je Zeile',
  ownText: 'Text',
  ownNumber: 'Zahl',
  ownNumberWrong: 'Es braucht eine Zahl, etwa 5 oder 0,5.',
  ownValuesWrong: (lines, characters) => `Höchstens ${lines} Zeilen mit je ${characters} Zeichen.`,
  ownByPerson: 'Jemand hakt es im Vorgang ab. Es gilt, bis sich der Inhalt des Vorgangs ändert.',
  addFieldRule: 'Regel zu einem Feld hinzufügen',
  addTickRule: 'Regel zum Abhaken hinzufügen',
  removeRule: 'Entfernen',
  removeThis: (name) => `Entfernen: ${name}`,
  ownFull: (most) => `Mehr als ${most} eigene Regeln gehen nicht.`,

  confidence: 'Die Abstimmung',
  confidenceHint: '„Würdest du damit anfangen?“, von 1 bis 5. Mehr als die Hälfte muss Ja sagen.',
  confidentAt: 'Eine Stimme ist ein Ja ab',
  confidentVotes: ['1 · Nein', '2 · Ich habe Zweifel', '3 · Genug zum Start', '4 · Gut', '5 · Klar'],
  quorumAtLeast: 'Nötige Stimmen, mindestens',
  quorumAtMost: 'Nötige Stimmen, höchstens',
  reversed: {
    quorumAtLeast: ({ most }) => `Mehr, als „höchstens“ erlaubt, nämlich ${most}.`,
    quorumAtMost: ({ least }) => `Weniger, als „mindestens“ verlangt, nämlich ${least}.`,
  },

  cards: 'Karten für die Größe',
  cardsHint: '„?“ und „nicht meins“ gibt es immer dazu.',
  cardsStayHere: 'Diese Karten haben keine Zahl: Die Größe bleibt hier und kommt in kein Schätzfeld.',
  scale: 'Skala',
  scales: {
    fibonacci: 'Fibonacci-ähnlich, 1 bis 20',
    't-shirt': 'T-Shirt',
    own: 'Eigene Karten',
    none: 'Keine Größen',
  },
  ownCards: 'Eigene Karten, eine je Zeile, die kleinste zuerst',
  ownCardsHint: 'Nach „=“ steht die Schätzung, die Jira bekommt: XL = 8. Ohne sie bleibt die Größe bei uns.',
  ownCardsWrong: 'Es braucht 2 bis 20 Karten mit verschiedenen Namen von höchstens 12 Zeichen; nach „=“ nur eine Zahl.',

  sources: 'Was wo steht, und wie geschrieben wird',
  acceptanceField: 'Akzeptanzkriterien',
  acceptanceInDescription: 'In der Beschreibung (Überschrift, Checkliste oder Gegeben/Wenn/Dann)',
  acceptanceGone: (id) => `Ein Feld, das es nicht mehr gibt (${id})`,
  acceptanceHint: 'Wo dieses Feld leer ist, zählt die Beschreibung.',
  board: 'Board, mit dem geplant wird',
  boardHint:
    'Ist eine Größe festgelegt und hat ihre Karte eine Zahl, kommt die Zahl in das Schätzfeld dieses Boards. Seine beendeten Sprints zeigen, was ein Sprint gewöhnlich schafft.',
  boardFirst: (name) => (name === null ? 'Das erste des Projekts' : `Das erste des Projekts (${name})`),
  boardGone: (id) => `Ein Board, das es nicht mehr gibt oder das du nicht sehen darfst (${id})`,
  language: 'Sprache, in der die App schreibt',
  languages: { en: 'English', de: 'Deutsch' },
  timeZone: 'Zeitzone für „überfällig“',
  timeZoneHint: 'Eine Frage ist ab der Mitternacht nach ihrem Tag überfällig, in dieser Zone.',
  findZone: 'Andere Zone suchen, etwa Berlin oder Kolkata',
  zonesFound: (n, shown) =>
    n > shown ? `${n} Zonen gefunden; die ersten ${shown} stehen da.` : `${counted(n, 'Zone', 'Zonen')} gefunden.`,
  timeZoneSite: (zone) => (zone === null ? 'Die der Site (noch nicht bekannt, also UTC)' : `Die der Site (${zone})`),

  thresholds: 'Ab wann etwas zählt',
  acceptanceAtLeast: 'Nötige Akzeptanzkriterien, mindestens',
  thresholdsFolded: (unusual) =>
    unusual === 0
      ? 'Fünf Zahlen und die Zeitzone, alles wie üblich'
      : `Fünf Zahlen und die Zeitzone, ${unusual} nicht wie üblich`,
  smallEnough: 'Klein genug, höchstens (% eines üblichen Sprints)',
  draftCharacters: 'Entwurf, unter (Zeichen eigenen Textes)',
  draftCharactersCjk: 'Entwurf auf Chinesisch, Japanisch oder Koreanisch, unter (Zeichen)',
  materialChange: 'Ohne neue Prüfung geändert, höchstens (% der Wörter der Beschreibung)',
  effects: {
    acceptanceAtLeast: 'Einem Vorgang mit weniger davon fehlen Akzeptanzkriterien.',
    smallEnough:
      'Ein Vorgang mit größerer Schätzung soll aufgeteilt werden. Wo ein Sprint gewöhnlich 20 Punkte schafft, sind 50 % 10.',
    draftCharacters:
      'Ein Vorgang, der weniger sagt, ist ein Entwurf und wird nicht beurteilt. Einer mit einem Warum ist nie ein Entwurf.',
    draftCharactersCjk: 'Diese Schriften sagen mit weniger Zeichen ebenso viel.',
    materialChange:
      'Eine größere Änderung fragt „immer noch einig?“. Titel, Fertig-wenn oder Umfang tun das bei jeder Änderung.',
    quorumAtLeast: 'Die Hälfte derer, die mitgemacht haben, muss abstimmen, aber nie weniger als so viele.',
    quorumAtMost: 'Auch von einer großen Gruppe sind nicht mehr Stimmen nötig.',
  },

  history: 'Wer was geändert hat',
  historyNone: 'Noch niemand.',
  changes: (n) => (n === 1 ? '1 Änderung' : `${n} Änderungen`),
  changesNone: 'Nichts wurde geändert.',
  changesUnknown: 'Was geändert wurde, ist nicht lesbar.',
  changed: (what, from, to) => `${what}: von ${from} auf ${to}`,
  added: (what, says) => `${what}: neu ${says}`,
  removed: (what, said) => `${what}: entfernt ${said}`,

  rulesCopied: {
    done: (n) =>
      n === 0
        ? 'Dort gelten dieselben Regeln, die hier schon gespeichert sind.'
        : 'Im Formular stehen jetzt diese Regeln. Gespeichert sind sie noch nicht.',
    notFound: 'Hier nicht gefunden:',
    missing: {
      field: ({ name, rule = '' }) =>
        `das Feld „${name}“ der Regel „${rule}“: ein anderes wählen oder die Regel entfernen`,
      type: ({ name }) => `der Vorgangstyp „${name}“: was für ihn anders ist, fällt weg`,
      'acceptance-field': ({ name }) => `das Feld „${name}“ für Akzeptanzkriterien: es bleibt, wie es ist`,
      board: ({ name }) => `das Board „${name}“: es bleibt, wie es ist`,
    },
  },

  removal: {
    title: 'Die Daten entfernen',
    hint: 'Entfernt, was über die Vorgänge dieses Projekts gesagt wurde, wie bereit sie sind, die Regeln oben und was von Sprints aufgezeichnet wurde. Jiras eigene Vorgänge bleiben. Das lässt sich nicht rückgängig machen. Was bis dahin noch gesagt wird, kann mit verloren gehen.',
    flags: 'Vorher unsere Markierungen und Kommentare von den Vorgängen nehmen',
    flagsHint:
      'Ohne das bleiben sie, und nur Menschen können sie wegnehmen. Was Menschen markiert oder geschrieben haben, bleibt.',
    flagsKept: (n) => `An ${items(n)} ließ Jira sie nicht wegnehmen.`,
    workflows: 'Bevor Common Ground deinstalliert wird',
    workflowsHint:
      'Zuerst die Regel „Ist geklärt“ aus allen Workflows nehmen: Ohne die App verweigert Jira jeden Übergang, der eine hat. Common Ground darf Workflows nicht lesen. Wer Jira administriert, findet sie so:',
    findRules: [
      '„Alle Regeln als Text“ öffnen, alles auf der Seite kopieren und hier einfügen: Dann stehen hier die Workflows und Übergänge mit der Regel. Der Text verlässt diese Seite nicht.',
      'Jeden dieser Workflows öffnen, die Regel vom Übergang nehmen und den Workflow veröffentlichen.',
    ],
    pasteRules: 'Text dieser Seite',
    foundIn: 'Die Regel steht in:',
    foundAt: (workflow, transition) => `${workflow}, Übergang „${transition}“`,
    foundNone: 'In diesem Text steht die Regel in keinem Workflow.',
    foundUnread: 'Das ist nicht der Text dieser Seite: Bitte alles darauf kopieren.',
    foundMore: 'Es gibt noch mehr Workflows: auch die nächste Seite öffnen und ihren Text einfügen.',
    nextRules: 'Nächste Seite',
    ruleLimits:
      'Die Regel stützt sich auf eine Eigenschaft, die alle überschreiben können, die den Vorgang bearbeiten dürfen, und die einer Änderung erst nach Minuten folgt, einem Gespräch erst, wenn es endet oder pausiert.',
    allRules: 'Alle Regeln als Text',
    openWorkflows: (key) => `Workflows von ${key}`,
    allWorkflows: 'Alle Workflows',
    typeKey: (key) => `Zur Bestätigung ${key} eintippen`,
    remove: 'Entfernen',
    removing: (n) => `Wird entfernt, bisher von ${items(n)}. Es geht weiter, auch wenn du diese Seite verlässt.`,
    removed: (n) => `Entfernt, von ${items(n)}.`,
    kept: (n) => `Von ${items(n)} darf die App nichts entfernen: Ihre Eigenschaften bleiben.`,
  },

  unsaved: 'Noch nicht gespeichert.',
  saving: 'Wird gespeichert …',
  save: 'Speichern',
  discard: 'Änderungen verwerfen',
  saved: 'Gespeichert.',
  writesTo: (n, hours) =>
    `Beim Speichern wird in ${items(n)} geschrieben; Suchen, Boards und Workflows folgen ${hours <= 1 ? 'binnen einer Stunde' : `in etwa ${hours} Stunden`}.`,
  savedAndJudged: (hours) =>
    `Gespeichert. Alle Vorgänge dieses Projekts werden im Hintergrund neu geprüft${hours === null ? '' : hours <= 1 ? ', binnen einer Stunde' : `, in etwa ${hours} Stunden`}; bis dahin haben Suchen, Boards und Workflows die alten Worte.`,
  place: {
    number: (what, { min, max }) => `„${what}“ (von ${min} bis ${max})`,
    rule: (rule) => `die Regel „${rule}“`,
    nth: (what, n) => `${what}, Nr. ${n}`,
    types: 'Was für Vorgangstypen anders ist',
    rest: 'ein Teil, den diese Seite nicht zeigt',
  },
  wrong: {
    numbers: 'Eine Zahl fehlt oder liegt außerhalb der Grenzen, oder die Karten sind keine Skala.',
    quorum: 'Es sind mindestens mehr Stimmen nötig als höchstens.',
    own: 'Eine eurer eigenen Regeln ist nicht vollständig.',
    'no-people': 'Jeder Typ braucht eine Regel, auf die Menschen antworten.',
  },
  flags: {
    title: 'Markierungen',
    hint: 'Eine Markierung in Jira und ein Kommentar, der sagt, was fehlt: an allem im laufenden Sprint, worüber ihr euch noch nicht einig seid, und ab drei Tagen vor seinem Beginn auch im nächsten. Sie verschwindet mit ihrem Grund. Was ein Mensch markiert oder entfernt hat, bleibt, wie es ist.',
    refused: (day) =>
      `Jira hat am ${day} eine Markierung abgelehnt; sie wird einmal am Tag neu versucht. Die App „Common Ground“ braucht hier das Recht, Vorgänge zu bearbeiten, und „Flagged“ auf deren Bearbeitungsmaske.`,
    rejudging: 'Einige Vorgänge sind noch nach den bisherigen Einstellungen beurteilt.',
    would: wouldFlagDe,
    none: 'Würde gerade nichts markieren.',
    noneMore: 'Würde gerade nichts weiter markieren.',
    noneSeen: 'Würde keinen der ersten 100 Vorgänge in den Sprints markieren.',
    flagged: (n) => `${counted(n, 'Vorgang ist', 'Vorgänge sind')} von Common Ground markiert.`,
    see: 'Ansehen',
    failed: 'Was markiert würde, ließ sich nicht prüfen.',
    on: 'Von selbst markieren: bei jeder Änderung und einmal in der Stunde',
    onSaid: { yes: 'von selbst', no: 'nur durch eine Regel' },
    goesOff: 'Mit dem Speichern verschwinden die von selbst gesetzten Markierungen. Das kann eine Stunde dauern.',
    states: 'Was markiert wird',
    statesNone: 'nichts',
    rule: 'Auch eine eigene Regel in Jiras Automatisierung kann markieren: Die Aktion „Flag if not ready“ hält sich an diese Auswahl.',
    how: 'Wie',
    ruleSteps: [
      'Projekteinstellungen → Automatisierung → Regel erstellen.',
      'Auslöser „Geplant“, einmal am Tag, mit der JQL unten.',
      'Aktion „Flag if not ready“, Vorgang {{issue.key}}. Dann die Regel einschalten.',
    ],
    copyJql: 'JQL kopieren',
    automation: 'Automatisierung öffnen',
  },
  mails: {
    title: 'Mails',
    hint: 'Nur die eigenen Fragen und nur, was fällig ist. Jede Person kann alle Mails der App abschalten: in einem Vorgang unter … oder im Bericht, wo er die eigenen Fragen zeigt.',
    weekly: 'Einmal in der Woche eine Mail an alle, denen fällige offene Fragen gehören',
    weeklySaid: { yes: 'einmal in der Woche', no: 'nie' },
    what: 'Mail zu fälligen Fragen',
  },
  preview: {
    looking: (n) =>
      n === 0 ? 'Es wird geprüft, was das ändert …' : `Es wird geprüft, was das ändert: bisher ${ready(n)}…`,
    losing: (n, isAll) =>
      `${isAll ? '' : 'Mindestens '}${ready(n)} ${n === 1 ? 'wäre' : 'wären'} nicht mehr bereit. Es fehlte dann:`,
    none: (n) => `Von den ersten ${readyOf(n)} bräuchte keiner mehr als bisher.`,
    first: (n) => `Nur die ersten ${n} bereiten Vorgänge wurden geprüft.`,
    scope: 'Gezählt sind Vorgänge, die du sehen darfst. Nicht gezählt: Vorgänge, die bereit würden.',
    board: 'Was ein anderes Board ändert, zeigt sich erst nach dem Speichern.',
    failed: 'Was das ändert, ließ sich nicht prüfen.',
    list: 'Vorgänge, die nicht mehr bereit wären',
    parent: 'der übergeordnete Vorgang muss bereit sein',
    sizes: 'die Größen müssen näher beieinander oder festgelegt sein',
    saveUnseen: 'Ungesehen speichern',
    saveAnyway: 'Trotzdem speichern',
  },
  differing: 'Was sich unterscheidet',
  theirsAndMine: (what, theirs, mine) => `${what}: dort ${theirs}, bei dir ${mine}`,
  notThere: '–',
  andMore: (n) => `und ${n} ${n === 1 ? 'weiteres' : 'weitere'}`,
  allSame: 'Beides sagt dasselbe.',
  theirsUnread: 'Was gespeichert wurde, ist gerade nicht lesbar.',
  loadTheirs: 'Meins verwerfen, ihres zeigen',
  saveMine: 'Meins darüber speichern',
};

const items = (n: number): string => (n === 1 ? '1 Vorgang' : `${rounded('de', n)} Vorgängen`);
const ready = (n: number): string => (n === 1 ? '1 bereiter Vorgang' : `${n} bereite Vorgänge`);
const readyOf = (n: number): string => (n === 1 ? '1 bereiten Vorgang' : `${n} bereiten Vorgängen`);
