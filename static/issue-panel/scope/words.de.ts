import { counted } from '../../../src/words/counted';
import type { ScopeWords } from './words.en';

const scope: ScopeWords['scope'] = {
  why: 'Warum',
  who: 'Für',
  whyNow: 'Jetzt',
  goal: 'Ziel',
  fromParent: 'Das sagt der übergeordnete Vorgang:',
  fromTicket: 'Aus dem Vorgang',
  unread: 'Die Beschreibung war nicht abrufbar.',
  summary: ({ ins, outs, done, visuals }) =>
    [
      ins > 0 ? `Drin ${ins}` : '',
      outs > 0 ? `Nicht drin ${outs}` : '',
      done > 0 ? counted(done, 'Kriterium', 'Kriterien') : '',
      visuals > 0 ? counted(visuals, 'Bild', 'Bilder') : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  edit: 'Bearbeiten',
  addWhy: 'Ein Warum ergänzen',
  add: 'Warum und Umfang angeben',
  inScope: 'Drin',
  outOfScope: 'Nicht drin',
  doneWhen: (count) => `Akzeptanzkriterien (${count})`,
  visuals: (count) => counted(count, 'Bild oder Entwurf', 'Bilder und Entwürfe'),
  inJira: {
    steps: 'Ergänze die Schritte in der Beschreibung, unter „Schritte zum Reproduzieren“.',
    expected: 'Ergänze das erwartete Ergebnis in der Beschreibung, unter „Erwartetes Ergebnis“.',
    visual: 'Häng ein Bild oder einen Entwurf an den Vorgang an, oder verlinke einen Entwurf.',
  },
};

const pictures: ScopeWords['pictures'] = {
  label: 'Bilder',
  links: 'Verlinkte Entwürfe und Bilder',
  alt: (name) => `Angehängtes Bild ${name}`,
  loading: (name) => `${name} wird geladen …`,
  failed: (name) => `${name} ließ sich nicht zeigen.`,
  unread: 'Die Bilder waren nicht abrufbar.',
  fullSize: 'In voller Größe zeigen',
  notOpened: 'Jira hat es nicht groß geöffnet.',
};

const ticket: ScopeWords['ticket'] = {
  edit: 'Warum und Umfang bearbeiten',
  formHint: 'Es wird in den Vorgang selbst geschrieben, in deinem Namen.',
  labels: {
    why: 'Warum',
    who: 'Für wen',
    inScope: 'Gehört dazu',
    outOfScope: 'Gehört nicht dazu',
    doneWhen: 'Akzeptanzkriterien',
  },
  save: 'Im Vorgang speichern',
  nothing: '(leer)',
  inJira: 'In Jira bearbeiten',
  onePerLine: 'Eins pro Zeile',
  shut: 'Jira lässt dich die Beschreibung hier nicht bearbeiten.',
  locked: {
    'not-editable': 'Jira lässt dich das nicht bearbeiten.',
    unknown: 'Im Text steht etwas, das hier nicht bekannt ist.',
    within: 'Es steht in einem anderen Teil des Texts, oder in einer Zeile mit seiner Überschrift.',
    twice: 'Es steht mehrmals da.',
    rich: 'Darin ist mehr als Zeilen mit Text, etwa ein Link, eine Tabelle oder ein Bild.',
    'no-heading': 'Es steht unter keiner eigenen Überschrift.',
  },
};

export const scopeDe: ScopeWords = { scope, ticket, pictures };
