import { counted } from '../../../src/words/counted';
import type { SplitWords } from './words.en';

const split: SplitWords['split'] = {
  splitInTalk: 'Ein Gespräch beginnen und mit „Aufteilen“ beenden.',
  splitInSprint:
    'Der Sprint läuft schon; was du anlegst, kommt dazu. Wenn dieser Vorgang bleibt, senke seine Schätzung.',
  items: 'Aufteilen in: ein neuer Vorgang pro Zeile',
  create: (count) => `${count === 0 ? 'Vorgänge' : counted(count, 'Vorgang', 'Vorgänge')} anlegen`,
  notByClosing: 'Beim Beenden des Gesprächs wird nichts angelegt.',
  where: 'Wohin damit?',
  places: { children: (type) => `Untergeordnet (${type})`, beside: (type) => `Neben diesem (${type})` },
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

export const splitDe: SplitWords = { split };
