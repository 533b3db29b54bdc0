import type { FlagWords } from './flag-words';

export const de: FlagWords = {
  notAgreed: (reasons) => `Noch nicht einig: ${reasons.join('; ')}. Refinement öffnen.`,
  draft: 'bisher zu wenig gesagt, nichts sagt, warum es wichtig ist',
  changed: 'der Inhalt hat sich seit der Einigung geändert',
  changedOwn: (name) => `der Inhalt hat sich geändert, seit jemand „${name}“ abgehakt hat`,
  cleared: 'Die Markierung ist entfernt: Aus dem Refinement spricht nichts mehr dagegen, damit anzufangen.',
  because: {
    'no-why': () => 'es fehlt das Warum',
    'no-acceptance-criteria': () => 'es fehlen Akzeptanzkriterien',
    'too-few-acceptance-criteria': ({ count, least }) => `erst ${count} von ${least} Akzeptanzkriterien`,
    'no-out-of-scope': () => 'es fehlt, was nicht dazugehört',
    'no-visual': () => 'kein Bild und kein Entwurf',
    'nobody-asked': () => 'niemand hat gefragt, was schiefgehen kann',
    'too-few-voices': ({ voices, quorum }) =>
      `erst ${voices} von ${quorum} ${voices === 1 ? 'hat' : 'haben'} gesagt, was schiefgehen kann`,
    'blocking-open': ({ count }) =>
      count === 1 ? '1 Frage muss zuerst beantwortet werden' : `${count} Fragen müssen zuerst beantwortet werden`,
    'blocking-waiting': ({ count }) =>
      count === 1 ? '1 Antwort wartet auf Zustimmung' : `${count} Antworten warten auf Zustimmung`,
    'questions-unreadable': ({ count }) =>
      Number(count) === 1 ? 'eine Frage ist nicht lesbar' : `${count} Fragen sind nicht lesbar`,
    'doubts-unseen': () => 'was ohne Namen gesagt wurde, ist noch nicht gezeigt',
    'still-hidden': () => 'was still geschrieben wird, ist noch nicht gezeigt',
    'questions-unowned': ({ count }) =>
      count === 1 ? '1 Frage gehört niemandem' : `${count} Fragen gehören niemandem`,
    'no-estimate': () => 'nicht geschätzt',
    'too-large': ({ estimate, limit, percent }) =>
      `${decimal(estimate)} ist mehr als ${decimal(limit)}, ${percent === 50 ? 'ein halber Sprint' : `${percent} % eines Sprints`}`,
    blocked: ({ count }) => (count === 1 ? 'blockiert von 1 Vorgang' : `blockiert von ${count} Vorgängen`),
    'own-empty': ({ name, field }) => `„${name}“: ${field} ist leer`,
    'own-differs': ({ name, field }) => `„${name}“: passt nicht zu dem, was in ${field} steht`,
    'own-unticked': ({ name }) => `niemand hat „${name}“ abgehakt`,
    'parent-not-ready': ({ parent }) => `${parent} ist nicht bereit`,
    'nobody-voted': () => 'keine Abstimmung wurde aufgedeckt',
    'too-few-votes': ({ votes, quorum }) => `erst ${votes} von ${quorum} Stimmen`,
    'too-few-would-start': ({ would, of }) => `${would} von ${of} ${would === 1 ? 'würde' : 'würden'} anfangen`,
    'doubt-unheard': ({ count }) =>
      count === 1 ? '1 Zweifel ist noch nicht gehört' : `${count} Zweifel sind noch nicht gehört`,
    'another-talk': () => 'das letzte Gespräch endete mit „Weiteres Gespräch“',
  },
};

function decimal(value: string | number | undefined): string {
  return String(value).replace('.', ',');
}
