import { counted } from '../../../src/words/counted';
import { missing, wouldStart } from '../../../src/words/criteria.de';
import { reasonWords } from '../../../src/words/reason';
import { standingDe } from '../../../src/words/standing';
import type { HeadWords } from './words.en';

const on: HeadWords['line']['on'] = (day) => (day === null ? 'heute' : `am ${day}`);

const line: HeadWords['line'] = {
  draft: 'Erst ein Titel: Sag, warum es wichtig ist',
  tooLittle: 'Noch zu wenig gesagt: Sag, warum es wichtig ist',
  refine: (left) => `Noch ${left}, bevor wir das bauen können`,
  left: (count) => `noch ${count} offen`,
  on,
  ready: ({ would, of }, day, ago) => {
    const tail = ago === null ? '' : ` · ${ago}`;
    if (would < of) return `${wouldStart(would, of)} · ${day ?? 'heute'}${tail}`;
    const when = `${on(day)}${tail}`;
    if (of > 1) return `${of} Personen einig ${when}`;
    return of === 1 ? `Einig mit einer Stimme ${when}` : `Einig ${when}`;
  },
  unasked: 'niemand hatte eine Frage',
  readyUndated: 'Alles Nötige ist da, und ihr seid euch einig',
  readyAsParent: (key, asIs) => `${key}, zu dem dieser Vorgang gehört, ${asIs ? 'ist eine Ausnahme' : 'ist bereit'}`,
  exceptionBare: 'Ausnahme, mit Begründung',
  parts: {
    summary: 'Titel',
    doneWhen: 'Akzeptanzkriterien',
    scope: 'Umfang',
    reasons: 'Warum oder für wen',
    words: 'Beschreibung',
  },
  recheck: (parts, when) =>
    `Seit der Einigung${when === null ? '' : ` ${when}`} geändert${parts === null ? '' : `: ${parts}`}`,
  afterVote: (parts) => `Nach der Abstimmung geändert${parts === null ? '' : `: ${parts}`}`,
  recheckTicks: (names) => `Seit dem Abhaken geändert: ${names}`,
  unmet: missing,
  quoted: (text) => `„${text}“`,
  standing: standingDe,
  since: { agreed: `; ${reasonWords.de.begun.agreedSince}`, talked: `; ${reasonWords.de.begun.talkedSince}` },
  splitUp: 'In andere Vorgänge aufgeteilt und abgeschlossen',
};

const head: HeadWords['head'] = {
  gaps: 'Was noch fehlt',
  agreed: (when) => (when === null ? 'Einigung:' : `Einigung ${when}:`),
  reworded: (when, name, later) => `Einigung ${when}, von ${name} ${later} neu formuliert:`,
  stillAgreed: (when) => `seither geändert, weiterhin einig ${when}`,
  agreedAnew: (when) => `seither geändert, neu geeinigt ${when}`,
  asAgreed: 'So lautete die Einigung',
  reword: 'Neu formulieren',
  more: (count) => `danach noch ${count}`,
  actions: {
    'add-why': 'Warum ergänzen',
    'talk-anyway': 'Trotzdem besprechen',
    start: 'Mit dem Klären beginnen',
    'ask-question': 'Frage stellen',
    'talk-again': 'Noch einmal besprechen',
    'refine-now': 'Jetzt klären',
  },
  talked: (count, when) => `${count === 1 ? 'einmal' : count === 2 ? 'zweimal' : `${count}-mal`} besprochen, ${when}`,
  ended: { split: 'aufgeteilt', park: 'zurückgestellt', drop: 'verworfen', none: 'ohne Ergebnis geblieben' },
  earlyRespondents: (people) => `${counted(people, 'Person hat', 'Personen haben')} sich vorab geäußert`,
  keys: 'Tasten …',
  menu: 'Weitere Aktionen',
  readOnly: 'Du kannst das lesen. Zum Abstimmen brauchst du das Recht zu bearbeiten.',
  stale: 'Neues war nicht abrufbar. Was du siehst, kann etwas alt sein.',
};

const list: HeadWords['list'] = {
  put: 'Auf die nächste Liste',
  on: 'Steht auf der Liste für das nächste Refinement.',
  full: 'Auf der Liste für das nächste Refinement ist kein Platz.',
};

const asIs: HeadWords['asIs'] = {
  open: 'Ausnahme machen …',
  label: 'Warum eine Ausnahme?',
  hint: 'Gilt, bis sich der Inhalt ändert. Alle sehen deinen Namen und Grund.',
  send: 'Ausnahme machen',
  begun: 'Die Arbeit daran hat begonnen; eine Ausnahme würde nichts mehr ändern.',
};

const enough: HeadWords['enough'] = {
  open: 'Hier reicht eine Stimme',
  what: (project) =>
    `Von jetzt an reicht für jeden Vorgang in ${project}, was eine Person sagt und abstimmt („Nötige Stimmen, mindestens“: 1). Das wird eine neue Fassung der Regeln mit deinem Namen; was sie ändert, steht in den Projekteinstellungen.`,
  save: 'Regeln ändern',
  changed: 'Die Regeln wurden inzwischen geändert. Sieh sie dir in den Projekteinstellungen an.',
};

const mails: HeadWords['mails'] = {
  open: 'Mails an mich',
  wanted: 'Mails von Common Ground an mich, aus allen Projekten',
  close: 'Fertig',
  onTheWay: (n) => `${counted(n, 'Mail ist', 'Mails sind')} unterwegs.`,
};

export const headDe: HeadWords = { mails, line, head, asIs, list, enough };
