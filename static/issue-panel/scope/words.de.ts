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
  addTo: 'Warum und Umfang ergänzen',
  inScope: 'Drin',
  outOfScope: 'Nicht drin',
  doneWhen: (count) => `Akzeptanzkriterien (${count})`,
  visuals: (count) => counted(count, 'Bild oder Entwurf', 'Bilder und Entwürfe'),
  inJira: {
    'acceptance-criteria': 'Ergänze Akzeptanzkriterien in der Beschreibung, unter „Akzeptanzkriterien“.',
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

const brief: ScopeWords['brief'] = {
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

export const scopeDe: ScopeWords = {
  scope,
  brief,
  pictures,
};
