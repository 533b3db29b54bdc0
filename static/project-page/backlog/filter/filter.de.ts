import type { FilterWords } from './filter.en';

const count = (n: number): string => new Intl.NumberFormat('de').format(n);

export const filterDe: FilterWords = {
  search: 'In Schlüssel und Titel suchen, oder JQL',
  pressEnter: 'Das ist JQL: Enter fragt Jira.',
  state: 'Stand',
  shows: { all: 'Jeder Stand', agreed: 'Einig', open: 'Noch nicht einig' },
  filters: 'Filter',
  readingChoices: 'Es wird gelesen, was zur Wahl steht …',
  counted: (n, isAll) =>
    `Gezählt in ${isAll ? 'allen' : 'den'} ${count(n)} Vorgängen${isAll ? '' : ', die gelesen sind'}.`,
  withCount: (name, n) => `${name} (${count(n)})`,
  fields: {
    epic: 'Epic',
    assignee: 'Zugewiesen an',
    type: 'Typ',
    component: 'Komponente',
    priority: 'Priorität',
    age: 'Alter',
  },
  any: {
    epic: 'Jedes Epic',
    assignee: 'Alle',
    type: 'Jeder Typ',
    component: 'Jede Komponente',
    priority: 'Jede Priorität',
    age: 'Jedes Alter',
  },
  none: { epic: 'Ohne Epic', assignee: 'Niemand', component: 'Ohne Komponente', priority: 'Ohne Priorität' },
  me: 'Ich',
  ages: {
    '3-months': 'Vor über 3 Monaten erstellt',
    '6-months': 'Vor über 6 Monaten erstellt',
    '1-year': 'Vor über einem Jahr erstellt',
  },
  asking: 'Jira wird gefragt …',
  reading: 'Was Jira fand, wird gelesen …',
  filtered: (n, all) => `gefiltert: ${count(n)}${all === null ? '' : ` von ${count(all)}`}`,
  filteredRead: (n, read) => `gefiltert: ${count(n)} von den ${count(read)} gelesenen Vorgängen`,
  boards: 'Der Satz, der Vorlauf, die Sprints und das Aufräumen bleiben die des ganzen Boards.',
  orderLeftOut: 'Das ORDER BY deiner Abfrage bleibt weg: die Liste hat eine eigene Reihenfolge.',
  unclosed:
    'Eine Klammer oder ein Anführungszeichen deiner Abfrage hat kein Gegenstück, deshalb wurde Jira nicht gefragt.',
  refused: (inJirasWords) =>
    inJirasWords === '' ? 'Jira hat diesen Filter abgelehnt.' : `Jira hat diesen Filter abgelehnt: ${inJirasWords}`,
  clear: 'Aufheben',
  remove: (filter) => `Filter entfernen: ${filter}`,
  is: (field, value) => `${field}: ${value}`,
  sprint: (name) => `In ${name}`,
  backlog: 'Im Backlog',
  next: 'Kommt als Nächstes',
  questions: {
    open: 'Offene Frage',
    blocking: 'Frage, die zuerst beantwortet sein muss',
    overdue: 'Überfällige Frage',
    unowned: 'Frage ohne Zuständige',
  },
  questionFor: (name) => `Frage an ${name}`,
  groups: {
    runway: 'Zählt zum Vorlauf',
    started: 'Begonnen',
    unstarted: 'Nicht begonnen',
    'to-flag': 'Würde markiert',
    'text-asks': 'Fragt etwas im Text',
    unblocked: 'Blockiert, nicht durchgesprochen',
    'small-enough': 'Zu groß, nicht durchgesprochen',
    why: 'Ohne Warum, nicht durchgesprochen',
    'acceptance-criteria': 'Ohne Kriterien, nicht durchgesprochen',
  },
};
