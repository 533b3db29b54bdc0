import type { AppRight, CheckId, CheckOf, EchoId, FieldName, FieldSeen, Preview } from '../../src/contract-health';
import { counted } from '../../src/words/counted';
import type { Formats } from '../ui/formats';
import { fieldDe } from './field/words.de';
import { commonDe } from '../ui/messages/common-de';
import { projectsDe } from './projects/words.de';
import { type Facts, type HealthWords, plainFacts, type TitledText, type Troubles } from './words.en';

const names: Readonly<Record<CheckId, string>> = {
  'missing-row': 'Der Speicher sagt, wenn ein Eintrag fehlt',
  'refused-condition': 'Der Speicher lehnt ab, worin jemand schneller war',
  'existing-key': 'Der Speicher legt nichts doppelt an',
  expiry: 'Namen aufgedeckter Stimmen laufen ab',
  'unknown-codes': 'Der Speicher antwortet wie dokumentiert',
  fields: 'Die App sieht Sprints, Markierungen und Schätzungen',
  'flag-option': 'Die Markierung lässt sich setzen und finden',
  'search-alias': 'Die Suche kennt die Namen der App',
  'search-refusal': 'Jira sagt, wenn die App ein Projekt nicht durchsuchen darf',
  'search-rank': 'Jira sortiert nach Rang',
  'search-index': 'Die Suche hält mit Änderungen Schritt',
  'link-type': 'Blockierte Vorgänge fallen auf',
  site: 'Jira nennt seine Adresse und Zeitzone',
  rights: 'Rechte der App in den Projekten',
  'shut-out': 'Alle genutzten Projekte lassen sich durchsuchen',
  'first-looks': 'Erste Durchgänge gehen weiter',
  points: 'Für diese Stunde sind noch Punkte übrig',
  mails: 'Mails gehen in dieser Stunde hinaus',
  storage: 'Forges Speicher antwortet',
  schedule: 'Der stündliche Zeitplan läuft',
  sweep: 'Jedes Projekt wird täglich durchgesehen',
  removals: 'Daten, die entfernt werden sollen, gehen',
  assistants: 'Werkzeuge von Assistenten wissen, wer fragt',
  'late-rights': 'Die App hat ihre Rechte bekommen',
  'event-places': 'Nachrichten von Projekten und Verknüpfungen nennen ihre Projekte',
  'display-conditions': 'Service- und Entdeckungsprojekte verbergen die App',
  'refused-rate': 'Was der Speicher wegen seiner Rate ablehnt, tut er nicht',
  'weekly-report': 'Der wöchentliche Bericht der Konten beginnt nicht zu früh',
  principal: 'Das kleine Panel weiß, wer hinsieht',
  'workflow-rule': 'Jira versteht die Regel „Ist geklärt“',
  field: 'Listen und Suchen zeigen das Feld „Refinement“',
  'own-account': 'Verläufe nennen das eigene Konto der App',
  'archived-search': 'Jira sagt, dass sich ein archiviertes Projekt nicht durchsuchen lässt',
  'token-life': 'Offene Seiten dürfen lange genug hören',
  echo: 'Nachrichten der App erreichen offene Seiten',
  'echo-signed': 'Offene Seiten erfahren Änderungen sofort',
  'echo-queued': 'Eingereihte Arbeit läuft und erreicht offene Seiten',
  theme: 'Die App hat Jiras Farben',
  'browser-storage': 'Dieser Browser behält noch nicht gespeicherten Text',
};

const fields: Readonly<Record<FieldName, string>> = { sprint: 'Sprint', flagged: 'Markiert', estimate: 'Story Points' };
const rights: Readonly<Record<AppRight, string>> = { browse: 'lesen', edit: 'bearbeiten', comment: 'kommentieren' };

const report =
  'Hier lässt sich nichts einstellen: Kopiere das Ergebnis als JSON und schicke es denen, die die App bereitgestellt haben.';

const fact: Facts = {
  ...plainFacts,
  'search-alias': ({ takesIn }) => (takesIn ? 'Auch Listen mit „in“ gehen.' : ''),
  'search-index': ({ of }) => `${counted(of, 'Vorgang', 'Vorgänge')} angesehen.`,
  'workflow-rule': ({ isTried }) =>
    isTried
      ? 'An einem Vorgang geprüft.'
      : 'Gelesen; noch hat kein Vorgang einen Zustand, an dem sie sich prüfen ließe.',
  field: ({ seen }) =>
    typeof seen?.screens === 'number' ? `Es steht auf ${counted(seen.screens, 'Bildschirm', 'Bildschirmen')}.` : '',
  'token-life': ({ minutes, ms }, formats) =>
    `${formats.number(minutes ?? 0)} Minuten; in ${formats.number(ms)} ms unterschrieben.`,
  'shut-out': ({ projects }, formats) =>
    projects.length === 0 ? '' : `Archiviert: ${formats.list(projects.map(({ projectKey }) => projectKey))}`,
  points: ({ spent, of }, formats) => `${formats.number(spent)} von ${formats.number(of)} verbraucht.`,
  mails: ({ spent, of, waiting, more }, formats) =>
    `${formats.number(spent)} von ${formats.number(of)} Punkten verbraucht; ${counted(waiting, 'Person wartet', 'Leute warten')}${more ? ', oder mehr,' : ''} auf eine Mail.`,
  schedule: ({ ranAt }, formats) => (ranAt === null ? '' : `Zuletzt: ${formats.moment(ranAt)}`),
  sweep: ({ oldest }, formats) => (oldest === null ? '' : `Der älteste Durchgang begann ${formats.moment(oldest)}.`),
};

const unsent = 'Common Ground konnte sie gerade nicht senden. Prüfe erneut.';

const toTry: Readonly<Partial<Record<CheckId, string>>> = {
  echo: unsent,
  'echo-signed': unsent,
  'echo-queued': unsent,
  'flag-option': 'Die App sieht kein Feld für Markierungen.',
  'search-index': 'Noch hat kein Vorgang einen Zustand.',
  rights: 'Noch nutzt kein Projekt Common Ground.',
  schedule: 'Er läuft binnen einer Stunde nach der Installation.',
  sweep: 'Das beginnt binnen eines Tages nach der Installation.',
  'own-account': 'Die App hat noch nichts von selbst markiert.',
  'archived-search': 'Die App sieht kein archiviertes Projekt.',
  assistants: 'Frag einen Assistenten, was als Nächstes zu klären ist, und prüfe dann erneut.',
  'late-rights': 'Öffne den Bericht eines Projekts, und prüfe dann erneut.',
  field: 'Es wird nicht gefüllt. Fülle es weiter unten, und prüfe dann erneut.',
  'event-places': 'Verknüpfe zwei Vorgänge, und prüfe dann erneut.',
  'display-conditions':
    'Zeigen würde sich nur ein Fehler. Öffne einen Vorgang eines solchen Projekts: Die App sollte dort fehlen.',
  'refused-rate': 'Der Speicher hat noch nichts wegen seiner Rate abgelehnt. Es ist nichts zu tun.',
  'weekly-report':
    'Es zeigt sich, sobald ein Bericht binnen einer Woche nach dem vorigen beginnt. Es ist nichts zu tun.',
  principal: 'Öffne einen Vorgang, der das kleine Panel zeigt, und prüfe dann erneut.',
};

const wrongCode = ({ id, answered }: CheckOf<'missing-row' | 'refused-condition' | 'existing-key'>): TitledText =>
  answered === null
    ? {
        title: `Nicht so: ${names[id]}`,
        text: `Wer gleichzeitig speichert, kann sich gegenseitig überschreiben. ${report}`,
      }
    : { title: `Der Speicher gab ${answered.code}, was kein Dokument nennt`, text: report };

const slowOr =
  (silent: TitledText) =>
  ({ ms, there }: CheckOf<EchoId>, formats: Formats): TitledText =>
    ms === null
      ? silent
      : {
          title: `Forge braucht ${formats.number(there ?? 0)} ms, um eine Nachricht zu schicken`,
          text: `Manche Nachrichten gehen nicht rechtzeitig hinaus; offene Seiten bemerken diese Änderungen einige Sekunden später. ${report}`,
        };

const fieldTroubles = ({ clause, isFound, movesUpdated, screens, sameName }: FieldSeen): string =>
  [
    isFound ? [] : `Die Suche mit ${clause} findet noch keinen Vorgang.`,
    movesUpdated
      ? 'Jira ändert damit „Aktualisiert“. Deshalb werden nur Änderungen einzelner Vorgänge geschrieben.'
      : [],
    screens === 0
      ? 'Es steht auf keinem Bildschirm: Jira-Einstellungen → Vorgänge → Felder → Refinement → Zu Bildschirmen hinzufügen.'
      : [],
    sameName === 1
      ? []
      : `${counted(sameName - 1, 'anderes Feld heißt', 'andere Felder heißen')} so: Suche mit ${clause}.`,
  ]
    .flat()
    .join(' ');

const trouble: Troubles = {
  'missing-row': wrongCode,
  'refused-condition': wrongCode,
  'existing-key': wrongCode,
  expiry: () => ({
    title: 'Namen aufgedeckter Stimmen laufen nicht ab',
    text: `Sie bleiben länger als zugesagt. ${report}`,
  }),
  'unknown-codes': ({ codes }, formats) => ({
    title: `Der Speicher gab Codes, die kein Dokument nennt: ${formats.list(codes.map(({ code }) => code))}`,
    text: report,
  }),
  fields: ({ seen, missing }, formats) =>
    seen.length > 0
      ? {
          title: `Du siehst Felder, die die App nicht sieht: ${formats.list(seen.map((name) => fields[name]))}`,
          text: 'Die App bekommt ihre Rechte einige Minuten nach der Installation. Bleibt das eine Stunde so, erlaube „Common Ground“, die Projekte zu lesen: Projekteinstellungen → Zugriff.',
        }
      : {
          title: `Dieses Jira hat kein Feld für: ${formats.list(missing.map((name) => fields[name]))}`,
          text: 'Üblich ohne Jira Software. Was diese Felder braucht, entfällt.',
        },
  'flag-option': ({ option }) => ({
    title: option === null ? 'Die Markierung lässt sich nicht finden' : `Die Markierung heißt hier „${option}“`,
    text: 'Die App setzt und sucht „Impediment“, daher sind ihre Markierungen aus. Benenne die Option um: Jira-Einstellungen → Vorgänge → Felder → Flagged.',
  }),
  'link-type': () => ({
    title: 'Kein Verknüpfungstyp hat „block“ im Namen',
    text: 'Blockierte Vorgänge fallen nicht auf. Benenne einen Typ so: Jira-Einstellungen → Vorgänge → Verknüpfungen.',
  }),
  site: ({ address, opened, timeZone }) =>
    address === null || timeZone === null
      ? {
          title: 'Jira nennt seine Adresse oder Zeitzone nicht',
          text: 'Stelle sie ein: Jira-Einstellungen → System → Allgemeine Konfiguration.',
        }
      : {
          title: `Jira nennt sich ${address}`,
          text: `Du hast ${opened ?? ''} geöffnet. Links in Kommentaren führen zur anderen Adresse: Jira-Einstellungen → System → Allgemeine Konfiguration.`,
        },
  'search-alias': ({ refused }, formats) => ({
    title: `Die Suche kennt nicht: ${formats.list(refused)}`,
    text: 'Listen und Filter mit diesen Namen bleiben leer. Jira lernt sie einige Minuten nach einer Aktualisierung; bleibt das eine Stunde so, installiere die App neu.',
  }),
  'search-refusal': () => ({
    title: 'Jira sagt nicht, wenn die App ein Projekt nicht durchsuchen darf',
    text: 'Ein solches Projekt sieht leer aus. Sieh dir die Rechte der App an: Projekteinstellungen → Zugriff.',
  }),
  'search-rank': () => ({
    title: 'Jira sortiert nicht nach Rang',
    text: 'Üblich ohne Jira Software: Listen beginnen mit den neuesten Vorgängen. Es ist nichts zu tun.',
  }),
  'search-index': ({ behind, of }) => ({
    title: `${behind} von ${counted(of, 'Vorgang', 'Vorgängen')} unter einem älteren Zustand gefunden`,
    text: 'Jiras Index hängt zurück. Prüfe in einer Minute erneut; bleibt das eine Stunde so, frag Atlassians Support.',
  }),
  'first-looks': ({ waiting, of, goesOnBy }, formats) => ({
    title: `Der erste Durchgang von ${waiting} von ${counted(of, 'Projekt', 'Projekten')} wartet`,
    text: `Die Punkte dieser Stunde dafür sind verbraucht${goesOnBy === null ? '' : `; weiter geht es spätestens um ${formats.clock(goesOnBy)}`}.`,
  }),
  points: ({ spent, of, waiting, isStopped, goesOnBy }, formats) => ({
    title: isStopped
      ? 'Jiras Punkte dieser Stunde für diese App sind verbraucht'
      : waiting.length > 0
        ? `Änderungen in ${formats.list(waiting)} warten auf die nächste Stunde`
        : `${formats.number(spent)} von ${formats.number(of)} Punkten dieser Stunde verbraucht`,
    text: `Die Arbeit im Hintergrund geht ${goesOnBy === null ? 'in der nächsten Stunde' : `spätestens um ${formats.clock(goesOnBy)}`} weiter. Es ist nichts zu tun.`,
  }),
  mails: ({ waiting, more }) => ({
    title: `${counted(waiting, 'Person wartet', 'Leute warten')}${more ? ', oder mehr,' : ''} auf eine Mail`,
    text: 'Die Punkte dieser Stunde für Mails sind verbraucht. Sie gehen in der nächsten Stunde hinaus; es ist nichts zu tun.',
  }),
  storage: ({ ms }, formats) => ({
    title: `Forges Speicher brauchte ${formats.number(ms)} ms`,
    text: 'Dann ist jede Seite langsam. Sieh auf developer.status.atlassian.com nach; prüfe in einer Minute erneut.',
  }),
  schedule: ({ ranAt }, formats) => ({
    title: `Der stündliche Zeitplan lief ${ranAt === null ? 'nie' : `zuletzt ${formats.moment(ranAt)}`}`,
    text: 'Erste Durchgänge und Markierungen stehen still. Sieh in die Protokolle der App in der Developer Console und auf status.atlassian.com.',
  }),
  sweep: ({ oldest }, formats) => ({
    title: `Ein Projekt wurde zuletzt ${oldest === null ? 'nie' : formats.moment(oldest)} durchgesehen`,
    text: 'Manche Vorgänge zeigen vielleicht einen alten Zustand. Es geht von selbst weiter, solange der Zeitplan läuft und Punkte übrig sind.',
  }),
  removals: ({ projectKeys, since }, formats) => ({
    title: `Die Daten von ${formats.list(projectKeys)} zu entfernen steht still${since === null ? '' : ` seit ${formats.moment(since)}`}`,
    text: `Es beginnt alle zwei Stunden von selbst neu. Bleibt das einen Tag so, hält etwas es jedes Mal auf. ${report}`,
  }),
  assistants: () => ({
    title: 'Jira sagt nicht, für wen ein Assistent fragt',
    text: `Jede Antwort entsteht neu, was Punkte kostet. ${report}`,
  }),
  'late-rights': () => ({
    title: 'Die App hat weniger Felder gesehen als die Leute',
    text: `Sie bekommt ihre Rechte einige Minuten nach der Installation und bemerkt es mit dem nächsten Bericht, der geöffnet wird. ${report}`,
  }),
  'event-places': () => ({
    title: 'Eine Nachricht eines Projekts oder einer Verknüpfung nennt ihr Projekt nicht',
    text: `Die App folgt solchen Änderungen einen Tag später. ${report}`,
  }),
  'display-conditions': () => ({
    title: 'Jira zeigt die App in einem Service- oder Entdeckungsprojekt',
    text: `Verloren geht nichts: Sie nimmt dort nur Platz weg. ${report}`,
  }),
  'refused-rate': () => ({
    title: 'Der Speicher hat eine Änderung wegen seiner Rate abgelehnt und doch gemacht',
    text: `Die App versucht solche Änderungen erneut; vielleicht liest jemand, andere seien schneller gewesen. ${report}`,
  }),
  'weekly-report': () => ({
    title: 'Ein wöchentlicher Bericht der Konten begann über eine Stunde zu früh',
    text: `Geschlossene Konten fallen vielleicht eine Woche später auf. ${report}`,
  }),
  principal: () => ({
    title: 'Jira sagt nicht, wer auf das kleine Panel sieht',
    text: `Es zeigt keinen Zustand. ${report}`,
  }),
  'workflow-rule': ({ said }) => ({
    title: 'Jira lehnt die Regel „Ist geklärt“ ab',
    text: `Nimm sie aus euren Workflows: Kein Vorgang käme dort weiter. Jira sagt: ${said.join(' ')} ${report}`,
  }),
  field: ({ seen }) =>
    seen === null || seen.movesUpdated === null
      ? {
          title: 'Das Feld „Refinement“ hat alte Werte',
          text: `${fieldDe.oldValues} Fülle oder leere es weiter unten.`,
        }
      : { title: 'Das Feld „Refinement“ ist nicht überall zu sehen', text: fieldTroubles(seen) },
  'own-account': () => ({
    title: 'Verläufe nennen ein anderes Konto für das, was die App tat',
    text: `Die App hält ihre eigenen Markierungen vielleicht für die einer Person. ${report}`,
  }),
  'archived-search': () => ({
    title: 'Ein archiviertes Projekt sieht für die App leer aus',
    text: `Seine Vorgänge fehlen vielleicht in Zahlen. ${report}`,
  }),
  'token-life': ({ minutes }, formats) =>
    minutes === null
      ? {
          title: 'Forge unterschreibt kein Token für offene Seiten',
          text: `Sie bemerken Änderungen einige Sekunden später. ${report}`,
        }
      : {
          title: `Offene Seiten dürfen nur ${formats.number(minutes)} Minuten hören`,
          text: `Danach bemerken sie Änderungen einige Sekunden später. ${report}`,
        },
  'echo-signed': slowOr({
    title: 'Eine unterschriebene Nachricht der App kam hier nicht an',
    text: `Offene Seiten bemerken Änderungen stattdessen einige Sekunden später. ${report}`,
  }),
  'echo-queued': slowOr({
    title: 'Eingereihte Arbeit schickte binnen zehn Sekunden keine Nachricht',
    text: `Die Arbeit im Hintergrund steht vielleicht still oder ist langsam. Sieh in die Protokolle der App in der Developer Console. ${report}`,
  }),
  echo: slowOr({
    title: 'Eine Nachricht der App kam hier nicht an',
    text: 'Offene Seiten bemerken Änderungen stattdessen einige Sekunden später. Lass WebSockets von atlassian.com durch dein Netz.',
  }),
  theme: () => ({ title: 'Jiras Farben erreichen die App nicht', text: `Sie bleibt im Dunkelmodus hell. ${report}` }),
  'browser-storage': () => ({
    title: 'Dieser Browser behält nichts für die App',
    text: 'Noch nicht gespeicherter Text geht mit dem Tab verloren. Erlaube Jira in diesem Browser Websitedaten.',
  }),
};

const whoFailed: HealthWords['whoFailed'] = {
  jira: 'Jira hat das nicht wie erwartet beantwortet. Prüfe in einigen Minuten erneut; bleibt es so, kopiere das Ergebnis als JSON und schicke es denen, die die App bereitgestellt haben.',
  storage:
    'Forges Speicher hat nicht geantwortet, und das ist nicht Jira: Sieh auf developer.status.atlassian.com nach, dann prüfe erneut.',
  app: `Das ist ein Fehler von Common Ground. ${report}`,
};

const previews: Readonly<Record<Preview, string>> = {
  'jira:workflowValidator': 'die Regel „Ist geklärt“ in Workflows',
  'rovo:mcp': 'die Werkzeuge für Assistenten',
};

export const healthDe: HealthWords = {
  ...commonDe,
  failures: { ...commonDe.failures, 'not-allowed': () => 'Jira lässt dich das nicht sehen oder tun.' },
  language: 'de',
  projects: projectsDe,
  siteRules: {
    title: 'Die Regeln der Site',
    about:
      'Was „bereit“ in jedem Projekt heißt, das keine eigenen Regeln hat. Wer es administriert, kann in seinen Einstellungen eigene machen.',
    show: 'Regeln zeigen und ändern',
  },
  title: 'Common Ground in diesem Jira',
  administrators: 'Das sieht nur, wer Jira verwaltet.',
  checked: (ago) => `geprüft ${ago}`,
  checking: 'Wird geprüft …',
  checkAgain: 'Erneut prüfen',
  copy: 'Als JSON kopieren',
  checkStates: { failed: 'Fehlgeschlagen', warning: 'Warnung', passed: 'Bestanden', untried: 'Nicht geprüft' },
  results: 'Ergebnisse',
  found: (troubles) =>
    troubles === 0
      ? 'Alles ist in Ordnung.'
      : `${counted(troubles, 'Punkt braucht', 'Punkte brauchen')} Aufmerksamkeit.`,
  passed: (count) => `${counted(count, 'Prüfung', 'Prüfungen')} bestanden`,
  untried: (count) => `${counted(count, 'Prüfung hat', 'Prüfungen haben')} noch nichts anzusehen`,
  unanswered: (name) => `Nicht bekannt: ${name}`,
  inDetail: (said) => `Im Einzelnen: „${said}“`,
  whoFailed,
  today: {
    title: 'Diese Installation',
    version: 'Version',
    installed: ({ version, environment }) => `${version} (${environment.toLowerCase()})`,
    storage: 'Speicher',
    points: 'Punkte dieser Stunde',
    mails: 'Mails dieser Stunde',
    schedule: 'Stündlicher Zeitplan',
    previews: 'Vorschau',
    mayChange: (parts) => `Worauf ${parts} beruhen, kann Atlassian noch ändern.`,
    notKnown: 'nicht bekannt',
  },
  start: {
    title: 'Erste Schritte mit Common Ground',
    guide: 'Anleitung für die Administration',
    done: 'Erledigt:',
    toDo: 'Zu tun:',
    panel: {
      title: 'Das Panel an allen Vorgängen zeigen',
      how: 'Öffne einen Vorgang, drücke ⋯ und wähle Common Ground. Drücke dann ⋯ am Panel selbst: Für alle Vorgänge anzeigen. Bis dahin fügt es jeder Vorgang für Vorgang hinzu.',
      state: (isOpened) =>
        isOpened
          ? 'Das Panel wurde hier geöffnet. An welchen Vorgängen es gezeigt wird, sagt Jira der App nicht.'
          : 'Noch hat niemand das Panel geöffnet.',
    },
    backlog: {
      title: 'Das Backlog eines Projekts ansehen',
      how: 'Öffne ein Projekt und wähle Refinement in seiner Seitenleiste. Der Bericht beurteilt das Backlog sofort; wer das Projekt verwaltet, kann den ersten Durchgang beginnen lassen.',
      state: (projects) => (projects === '' ? 'Noch nutzt kein Projekt Common Ground.' : `In Gebrauch: ${projects}`),
      open: 'Projekte öffnen',
    },
    health: {
      title: 'Sehen, ob hier alles läuft',
      how: 'Die Prüfung versucht, was die App von Jira braucht, und sagt, was zu tun ist, wo etwas fehlt.',
      notChecked: 'Das ließ sich nicht prüfen.',
      open: 'Prüfung öffnen',
    },
  },
  open: (projectKey) => `${projectKey} öffnen`,
  names,
  fact,
  toTry,
  trouble,
  shutOut: ({ projectKey, since }, formats) => ({
    title: `${projectKey} lässt sich seit ${formats.dayOf(since)} nicht durchsuchen`,
    text: 'Die App darf es nicht lesen. Projekteinstellungen → Zugriff → „Common Ground“ das Lesen erlauben. Einmal am Tag wird es erneut versucht.',
  }),
  mayNot: ({ projectKey, missing }, formats) => ({
    title: `Die App darf ${projectKey} nicht ${formats.either(missing.map((right) => rights[right]))}`,
    text: 'Projekteinstellungen → Zugriff → „Common Ground“ das erlauben. Bis dahin bleibt ihre Arbeit im Hintergrund dort liegen.',
  }),
  lookAgain: 'Noch einmal nachsehen',
  mayNow: 'Jetzt darf die App das. Was warten musste, geht von selbst weiter.',
  justNow: (title) => `Gerade nachgesehen: ${title}.`,
  previews,
  field: fieldDe,
};
