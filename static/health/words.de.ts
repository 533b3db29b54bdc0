import type { AppRight, Check, CheckId, FieldName, SiteCheck, Untriable } from '../../src/contract-health';
import { counted } from '../../src/words/counted';
import type { Formats } from '../ui/formats';
import { commonDe } from '../ui/messages/common-de';
import type { HealthWords, Said } from './words.en';

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
  schedule: 'Der stündliche Zeitplan läuft',
  sweep: 'Jedes Projekt wird täglich durchgesehen',
  principal: 'Das kleine Panel weiß, wer hinsieht',
  echo: 'Offene Seiten erfahren Änderungen sofort',
  theme: 'Die App hat Jiras Farben',
  'browser-storage': 'Dieser Browser behält noch nicht gespeicherten Text',
};

const fields: Readonly<Record<FieldName, string>> = { sprint: 'Sprint', flagged: 'Markiert', estimate: 'Story Points' };
const rights: Readonly<Record<AppRight, string>> = { browse: 'lesen', edit: 'bearbeiten', comment: 'kommentieren' };

const report =
  'Hier lässt sich nichts einstellen: Kopiere das Ergebnis als JSON und schicke es denen, die die App bereitgestellt haben.';

function fact(check: Check, formats: Formats): string {
  switch (check.id) {
    case 'missing-row':
    case 'refused-condition':
    case 'existing-key':
      return check.answered === null ? '' : [check.answered.status, check.answered.code].join(' ').trim();
    case 'search-alias':
      return check.takesIn ? 'Auch Listen mit „in“ gehen.' : '';
    case 'search-index':
      return `${counted(check.of, 'Vorgang', 'Vorgänge')} angesehen.`;
    case 'link-type':
      return check.name ?? '';
    case 'site':
      return `${check.address ?? ''} · ${check.timeZone ?? ''}`;
    case 'shut-out':
      return check.projects.length === 0
        ? ''
        : `Archiviert: ${formats.list(check.projects.map((one) => one.projectKey))}`;
    case 'points':
      return `${formats.number(check.spent)} von ${formats.number(check.of)} verbraucht.`;
    case 'schedule':
      return check.ranAt === null ? '' : `Zuletzt: ${formats.moment(check.ranAt)}`;
    case 'sweep':
      return check.oldest === null ? '' : `Der älteste Durchgang begann ${formats.moment(check.oldest)}.`;
    case 'echo':
      return check.ms === null ? '' : `${formats.number(check.ms)} ms`;
    default:
      return '';
  }
}

function toTry({ id }: Pick<Check, 'id'>): string {
  switch (id) {
    case 'flag-option':
      return 'Die App sieht kein Feld für Markierungen.';
    case 'search-index':
      return 'Noch hat kein Vorgang einen Zustand.';
    case 'rights':
      return 'Noch nutzt kein Projekt Common Ground.';
    case 'schedule':
      return 'Er läuft binnen einer Stunde nach der Installation.';
    case 'sweep':
      return 'Das beginnt binnen eines Tages nach der Installation.';
    case 'principal':
      return 'Öffne einen Vorgang, der das kleine Panel zeigt, und prüfe dann erneut.';
    default:
      return '';
  }
}

function trouble(check: SiteCheck, formats: Formats): Said {
  switch (check.id) {
    case 'missing-row':
    case 'refused-condition':
    case 'existing-key':
    case 'expiry':
    case 'unknown-codes':
      return ofStorage(check, formats);
    case 'fields':
    case 'flag-option':
    case 'link-type':
    case 'site':
      return ofJira(check, formats);
    case 'search-alias':
    case 'search-refusal':
    case 'search-rank':
    case 'search-index':
      return ofSearch(check, formats);
    default:
      return ofWork(check, formats);
  }
}

type Of<Id extends CheckId> = SiteCheck & { readonly id: Id };

function ofStorage(
  check: Of<'missing-row' | 'refused-condition' | 'existing-key' | 'expiry' | 'unknown-codes'>,
  formats: Formats,
): Said {
  switch (check.id) {
    case 'expiry':
      return {
        title: 'Namen aufgedeckter Stimmen laufen nicht ab',
        text: `Sie bleiben länger als zugesagt. ${report}`,
      };
    case 'unknown-codes': {
      const codes = formats.list(check.codes.map(({ code }) => code));
      return { title: `Der Speicher gab Codes, die kein Dokument nennt: ${codes}`, text: report };
    }
    default:
      return check.answered === null
        ? {
            title: `Nicht so: ${names[check.id]}`,
            text: `Wer gleichzeitig speichert, kann sich gegenseitig überschreiben. ${report}`,
          }
        : { title: `Der Speicher gab ${check.answered.code}, was kein Dokument nennt`, text: report };
  }
}

function ofJira(check: Of<'fields' | 'flag-option' | 'link-type' | 'site'>, formats: Formats): Said {
  switch (check.id) {
    case 'fields':
      return check.seen.length > 0
        ? {
            title: `Du siehst Felder, die die App nicht sieht: ${formats.list(check.seen.map((name) => fields[name]))}`,
            text: 'Die App bekommt ihre Rechte einige Minuten nach der Installation. Bleibt das eine Stunde so, erlaube „Common Ground“, die Projekte zu lesen: Projekteinstellungen → Zugriff.',
          }
        : {
            title: `Dieses Jira hat kein Feld für: ${formats.list(check.missing.map((name) => fields[name]))}`,
            text: 'Üblich ohne Jira Software. Was diese Felder braucht, entfällt.',
          };
    case 'flag-option':
      return {
        title:
          check.option === null
            ? 'Die Markierung lässt sich nicht finden'
            : `Die Markierung heißt hier „${check.option}“`,
        text: 'Die App setzt und sucht „Impediment“, daher sind ihre Markierungen aus. Benenne die Option um: Jira-Einstellungen → Vorgänge → Felder → Flagged.',
      };
    case 'link-type':
      return {
        title: 'Kein Verknüpfungstyp hat „block“ im Namen',
        text: 'Blockierte Vorgänge fallen nicht auf. Benenne einen Typ so: Jira-Einstellungen → Vorgänge → Verknüpfungen.',
      };
    case 'site':
      return check.address === null || check.timeZone === null
        ? {
            title: 'Jira nennt seine Adresse oder Zeitzone nicht',
            text: 'Stelle sie ein: Jira-Einstellungen → System → Allgemeine Konfiguration.',
          }
        : {
            title: `Jira nennt sich ${check.address}`,
            text: `Du hast ${check.opened ?? ''} geöffnet. Links in Kommentaren führen zur anderen Adresse: Jira-Einstellungen → System → Allgemeine Konfiguration.`,
          };
  }
}

function ofSearch(
  check: Of<'search-alias' | 'search-refusal' | 'search-rank' | 'search-index'>,
  formats: Formats,
): Said {
  switch (check.id) {
    case 'search-alias':
      return {
        title: `Die Suche kennt nicht: ${formats.list(check.refused)}`,
        text: 'Listen und Filter mit diesen Namen bleiben leer. Jira lernt sie einige Minuten nach einer Aktualisierung; bleibt das eine Stunde so, installiere die App neu.',
      };
    case 'search-refusal':
      return {
        title: 'Jira sagt nicht, wenn die App ein Projekt nicht durchsuchen darf',
        text: 'Ein solches Projekt sieht leer aus. Sieh dir die Rechte der App an: Projekteinstellungen → Zugriff.',
      };
    case 'search-rank':
      return {
        title: 'Jira sortiert nicht nach Rang',
        text: 'Üblich ohne Jira Software: Listen beginnen mit den neuesten Vorgängen. Es ist nichts zu tun.',
      };
    case 'search-index':
      return {
        title: `${check.behind} von ${counted(check.of, 'Vorgang', 'Vorgängen')} unter einem älteren Zustand gefunden`,
        text: 'Jiras Index hängt zurück. Prüfe in einer Minute erneut; bleibt das eine Stunde so, frag Atlassians Support.',
      };
  }
}

function ofWork(
  check: Of<'first-looks' | 'points' | 'schedule' | 'sweep' | 'principal' | 'echo' | 'theme' | 'browser-storage'>,
  formats: Formats,
): Said {
  switch (check.id) {
    case 'first-looks': {
      const projects = `${check.waiting} von ${counted(check.of, 'Projekt', 'Projekten')}`;
      const goesOn = check.goesOnBy === null ? '' : `; weiter geht es spätestens um ${formats.clock(check.goesOnBy)}`;
      return {
        title: `Der erste Durchgang von ${projects} wartet`,
        text: `Die Punkte dieser Stunde dafür sind verbraucht${goesOn}.`,
      };
    }
    case 'points':
      return {
        title: `${formats.number(check.spent)} von ${formats.number(check.of)} Punkten dieser Stunde verbraucht`,
        text: 'Die Arbeit im Hintergrund geht in der nächsten Stunde weiter. Es ist nichts zu tun.',
      };
    case 'schedule':
      return {
        title: `Der stündliche Zeitplan lief ${check.ranAt === null ? 'nie' : `zuletzt ${formats.moment(check.ranAt)}`}`,
        text: 'Erste Durchgänge und Markierungen stehen still. Sieh in die Protokolle der App in der Developer Console und auf status.atlassian.com.',
      };
    case 'sweep':
      return {
        title: `Ein Projekt wurde zuletzt ${check.oldest === null ? 'nie' : formats.moment(check.oldest)} durchgesehen`,
        text: 'Manche Vorgänge zeigen vielleicht einen alten Zustand. Es geht von selbst weiter, solange der Zeitplan läuft und Punkte übrig sind.',
      };
    case 'principal':
      return { title: 'Jira sagt nicht, wer auf das kleine Panel sieht', text: `Es zeigt keinen Zustand. ${report}` };
    case 'echo':
      return {
        title: 'Eine Nachricht der App kam hier nicht an',
        text: 'Offene Seiten bemerken Änderungen stattdessen einige Sekunden später. Lass WebSockets von atlassian.com durch dein Netz.',
      };
    case 'theme':
      return { title: 'Jiras Farben erreichen die App nicht', text: `Sie bleibt im Dunkelmodus hell. ${report}` };
    case 'browser-storage':
      return {
        title: 'Dieser Browser behält nichts für die App',
        text: 'Noch nicht gespeicherter Text geht mit dem Tab verloren. Erlaube Jira in diesem Browser Websitedaten.',
      };
  }
}

const untriable: Readonly<Record<Untriable, string>> = {
  'display-conditions': 'Ob Serviceprojekte und Entdeckungsprojekte die App verbergen.',
  'search-delay': 'Um wie viele Sekunden eine Suche zurückliegt: Dafür müsste ein Vorgang geändert werden.',
  'own-message': 'Ob Jiras eigene Nachricht einer Änderung die offenen Seiten anderer erreicht.',
  'property-message': 'Ob Jira diese Nachricht auch schickt, wenn die App etwas an einen Vorgang schreibt.',
  'hint-from-outside': 'Ob ein Zeitplan oder eingereihte Arbeit offenen Seiten eine Änderung melden darf.',
  'token-life': 'Wie lange eine offene Seite mit dem hören darf, was sie beim Öffnen bekam.',
  viewer: 'Ob die Person, die Jira dem kleinen Panel nennt, die ist, die hinsieht.',
  'large-view': 'Ob die große Ansicht und das Panel darunter voneinander hören.',
  'page-history': 'Ob Seiten von Vorgängen und Einstellungen keinen eigenen Verlauf haben.',
  'shared-storage': 'Ob zwei Seiten der App teilen, was sie im Browser behalten.',
  automation:
    'Automatisierung: Formulare der Aktionen, Namen der Ereignisse, und Regeln, deren Eigentümer nicht zugestimmt hat.',
  'late-rights': 'Wie lange die App nach ihrer Installation keine Rechte hat.',
  'refused-rate': 'Dass eine Transaktion, die der Speicher wegen ihrer Rate ablehnt, nicht stattfand.',
  'weekly-report': 'Dass der wöchentliche Bericht geschlossener Konten nie eine Stunde zu früh beginnt.',
  'event-statuses': 'Ob Jiras Nachricht über einen Statuswechsel den alten und den neuen Status nennt.',
  'own-account': 'Dass der Verlauf eines Vorgangs das eigene Konto der App nennt, wo die App etwas geändert hat.',
  'workflow-rule':
    'Was die Regel „Ist geklärt“ von Jiras Ausdrücken nutzen darf, und wie bald sie von einer Änderung weiß.',
  dashboards: 'Bilder, Formulare und Widgets von Dashboards.',
  assistants: 'Dass das Werkzeug eines Assistenten im Namen der Person läuft, die fragt.',
  printing: 'Dass nur der Bericht gedruckt wird.',
  'event-places': 'Dass Nachrichten von Projekten und Verknüpfungen ihre Projekte nennen.',
  removal: 'Dass nach der Deinstallation fort ist, was dabei entfernt wird.',
  'deep-documents': 'Was Jira mit Texten von tausend Ebenen und mit Abfragen von tausend Bedingungen tut.',
  'archived-search': 'Dass Jira die Suche in archivierten und gelöschten Projekten ablehnt.',
  'date-fractions': 'Ob Daten der App in der Suche Bruchteile einer Sekunde kennen.',
  'owner-limit': 'Dass die Liste möglicher Verantwortlicher beim tausendsten Konto endet.',
  'link-ends': 'Welches Ende von „Blocks“ Jiras Nachrichten und Verläufe das Ziel nennen.',
  'link-at-creation': 'In welchen Projekten ein Vorgang beim Anlegen eine Verknüpfung annimmt.',
  'wiki-notation': 'Wie viel Wiki-Notation Jiras Verläufe enthalten, und ob lange Texte ganz sind.',
  'closed-accounts': 'Dass nur geschlossene Konten fehlen, wo Namen gelesen werden.',
};

export const healthDe: HealthWords = {
  ...commonDe,
  title: 'Common Ground in diesem Jira',
  administrators: 'Das sieht nur, wer Jira verwaltet.',
  checked: (ago) => `geprüft ${ago}`,
  checking: 'Wird geprüft …',
  checkAgain: 'Erneut prüfen',
  copy: 'Als JSON kopieren',
  copied: 'Kopiert.',
  notCopied: 'Dieser Browser lässt das Kopieren nicht zu.',
  checkStates: { failed: 'Fehlgeschlagen', warning: 'Warnung', passed: 'Bestanden', untried: 'Nicht geprüft' },
  results: 'Ergebnisse',
  found: (troubles) =>
    troubles === 0
      ? 'Alles ist in Ordnung.'
      : `${counted(troubles, 'Punkt braucht', 'Punkte brauchen')} Aufmerksamkeit.`,
  passed: (count) => `${counted(count, 'Prüfung', 'Prüfungen')} bestanden`,
  notHere: (count) => `${count} lassen sich von hier nicht prüfen`,
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
  untriable,
};
