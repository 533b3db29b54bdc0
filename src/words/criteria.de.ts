import { counted, rounded } from './counted';
import type * as en from './criteria.en';

export const gap: typeof en.gap = {
  why: 'Sagen, warum es wichtig ist',
  who: 'Sagen, wen es betrifft',
  'acceptance-criteria': 'Sagen, wann es fertig ist',
  steps: 'Sagen, wie sich der Fehler zeigt',
  expected: 'Sagen, was passieren sollte',
  'out-of-scope': 'Sagen, was nicht dazugehört',
  visual: 'In Jira ein Bild oder einen Entwurf anhängen',
  asked: 'Fragen: Was könnte schiefgehen?',
  'blocking-answered': 'Beantworten, was zuerst geklärt sein muss',
  'questions-owned': 'Für jede offene Frage jemanden finden',
  estimated: 'Größe schätzen',
  'small-enough': 'Aufteilen: zu groß für einen Sprint',
  unblocked: 'Etwas anderes muss vorher fertig sein',
  'parent-ready': 'Der übergeordnete Vorgang muss zuerst bereit sein',
  confident: 'Abstimmen: Würdest du damit anfangen?',
  sizesApart: 'Eine Größe festlegen',
};

export const wouldStart: typeof en.wouldStart = (yes, all) =>
  all === 2
    ? `${yes === 2 ? 'Beide' : 'Nicht beide'} würden anfangen`
    : `${yes} von ${all} ${yes === 1 ? 'würde' : 'würden'} anfangen`;

export const gapBecause: typeof en.gapBecause = {
  'too-few-acceptance-criteria': ({ count, least }) =>
    `Sagen, wann es fertig ist: erst ${count} von ${least} Kriterien`,
  'too-few-respondents': ({ respondents, quorum }) =>
    `Hören, was schiefgehen könnte: ${respondents} von ${quorum} nötigen`,
  'blocking-open': ({ count }) => `${counted(count, 'Frage', 'Fragen')} zuerst beantworten`,
  'blocking-waiting': ({ count }) => `Antworten annehmen oder wieder öffnen: ${count}`,
  'still-hidden': () => 'Zeigen, was geschrieben wurde',
  'questions-unreadable': () => 'Reparieren, was nicht lesbar ist',
  'too-large': ({ estimate, limit, percent, usual }) =>
    `Aufteilen: ${rounded('de', estimate)} Punkte. Ein üblicher Sprint schafft ${rounded('de', usual)}, ${percent === 50 ? 'die Hälfte' : `${percent} %`} davon sind ${rounded('de', limit)}`,
  blocked: ({ count, key, summary, sprint }) => {
    if (key === null && count === 1) return 'Vorher muss ein Vorgang fertig sein, den du nicht sehen kannst';
    if (key === null) return `Vorher müssen ${count} Vorgänge fertig sein, die du nicht sehen kannst`;
    const named = `${key}${summary === null ? '' : ` „${summary}“`}${sprint === null ? '' : ` (${sprint})`}`;
    if (count === 1) return `Vorher muss ${named} fertig sein`;
    return `Vorher müssen ${named} und ${count === 2 ? 'ein weiterer Vorgang' : `${count - 1} weitere Vorgänge`} fertig sein`;
  },
  'parent-not-ready': ({ parent }) => `Der übergeordnete Vorgang ${parent} muss zuerst bereit sein`,
  'nobody-voted': () => 'Abstimmen: Würdet ihr damit anfangen? Noch keine Stimme',
  'one-more-respondent': () => 'Eine Stimme mehr ist nötig',
  'too-few-votes': ({ votes, quorum }) => `Abstimmen: ${votes} von ${quorum} nötigen Stimmen`,
  'too-few-would-start': ({ would, of }) =>
    `${would === 0 ? 'Niemand würde anfangen' : `Nur ${wouldStart(would, of)}`}: herausfinden, warum`,
  'not-both': () => 'Nicht beide würden anfangen: herausfinden, warum',
  'low-vote-unheard': ({ count }) => `${counted(count, 'Zweifel', 'Zweifel')} aus der Abstimmung anhören`,
  'another-talk': () => 'Neu besprechen und abstimmen: Zuletzt war „Weiteres Gespräch“ das Ergebnis',
  'sizes-apart': ({ steps }) =>
    `Größen liegen ${steps} Schritte auseinander: besprechen, dann neu abstimmen oder festlegen`,
};

export const lackBecause: typeof en.lackBecause = {
  'no-why': () => 'kein Warum gefunden',
  'no-who': () => 'es fehlt, wen es betrifft',
  'no-acceptance-criteria': () => 'es fehlen Akzeptanzkriterien',
  'too-few-acceptance-criteria': ({ count, least }) => `erst ${count} von ${least} Akzeptanzkriterien`,
  'no-steps': () => 'es fehlen Schritte, mit denen sich der Fehler zeigt',
  'no-expected': () => 'es fehlt, was passieren sollte',
  'no-out-of-scope': () => 'es fehlt, was nicht dazugehört',
  'no-visual': () => 'kein Bild und kein Entwurf',
  'nobody-asked': () => 'niemand hat gefragt, was schiefgehen kann',
  'too-few-respondents': ({ respondents, quorum }) =>
    `erst ${respondents} von ${quorum} ${respondents === 1 ? 'hat' : 'haben'} gesagt, was schiefgehen kann`,
  'blocking-open': ({ count }) =>
    count === 1 ? '1 Frage muss zuerst beantwortet werden' : `${count} Fragen müssen zuerst beantwortet werden`,
  'blocking-waiting': ({ count }) =>
    count === 1 ? '1 Antwort wartet auf Zustimmung' : `${count} Antworten warten auf Zustimmung`,
  'questions-unreadable': ({ count }) =>
    count === 1 ? 'eine Frage ist nicht lesbar' : `${count} Fragen sind nicht lesbar`,
  'still-hidden': () => 'was still geschrieben wird, ist noch nicht gezeigt',
  'questions-unowned': ({ count }) => `für ${counted(count, 'Frage', 'Fragen')} ist niemand zuständig`,
  'no-estimate': () => 'nicht geschätzt',
  'too-large': ({ estimate, limit, percent }) =>
    `${decimal(estimate)} ist mehr als ${decimal(limit)}, ${percent === 50 ? 'ein halber Sprint' : `${percent} % eines Sprints`}`,
  blocked: ({ count }) => `durch ${counted(count, 'Vorgang', 'Vorgänge')} blockiert`,
  'own-empty': ({ name, field }) => `${field} ist leer („${name}“)`,
  'own-differs': ({ name, field }) => `in ${field} steht etwas anderes, als „${name}“ verlangt`,
  'own-none': ({ name, fields }) => `in keinem von ${fields.join(', ')} steht, was „${name}“ verlangt`,
  'own-unticked': ({ name }) => `niemand hat „${name}“ abgehakt`,
  'parent-not-ready': ({ parent }) => `${parent} ist nicht bereit`,
  'nobody-voted': () => 'keine Abstimmung wurde aufgedeckt',
  'one-more-respondent': () => 'eine Stimme mehr ist nötig',
  'too-few-votes': ({ votes, quorum }) => `erst ${votes} von ${quorum} Stimmen`,
  'too-few-would-start': ({ would, of }) => `${would} von ${of} ${would === 1 ? 'würde' : 'würden'} anfangen`,
  'not-both': () => 'nicht beide würden anfangen',
  'low-vote-unheard': ({ count }) =>
    count === 1 ? '1 Zweifel ist noch nicht gehört' : `${count} Zweifel sind noch nicht gehört`,
  'another-talk': () => 'das letzte Gespräch endete mit „Weiteres Gespräch“',
  'sizes-apart': ({ steps }) => `die Größen liegen ${steps} Schritte auseinander`,
};

export const missing: typeof en.missing = {
  why: 'kein Warum gefunden',
  who: 'es fehlt, wen es betrifft',
  'acceptance-criteria': 'keine Akzeptanzkriterien',
  steps: 'Schritte zum Fehler fehlen',
  expected: 'es fehlt, was passieren sollte',
  'out-of-scope': 'es fehlt, was nicht dazugehört',
  visual: 'kein Bild',
  asked: 'zu wenige haben gesagt, was schiefgehen kann',
  'blocking-answered': 'eine Frage muss zuerst beantwortet sein',
  'questions-owned': 'für eine Frage ist niemand zuständig',
  estimated: 'keine Schätzung',
  'small-enough': 'zu groß für einen Sprint',
  unblocked: 'durch etwas Späteres blockiert',
  confident: 'noch keine Einigung',
  'parent-ready': 'der übergeordnete Vorgang ist nicht bereit',
  sizesApart: 'Größen liegen auseinander',
};

export const missingThing: typeof en.missingThing = {
  why: 'das Warum',
  who: 'wen es betrifft',
  'acceptance-criteria': 'Akzeptanzkriterien',
  steps: 'Schritte zum Fehler',
  expected: 'was passieren sollte',
  'out-of-scope': 'was nicht dazugehört',
  visual: 'ein Bild',
  asked: 'eine Antwort auf „Was könnte schiefgehen?“',
  'blocking-answered': 'Antworten',
  'questions-owned': 'Zuständige für Fragen',
  estimated: 'eine Schätzung',
  'small-enough': 'ein kleinerer Zuschnitt',
  unblocked: 'gelöste Blocker',
  confident: 'eine Abstimmung',
  'parent-ready': 'ein bereiter übergeordneter Vorgang',
  sizesApart: 'eine gemeinsame Größe',
};

export const criterion: typeof en.criterion = {
  why: () => 'Es steht da, warum es wichtig ist',
  who: () => 'Es steht da, wen es betrifft',
  'acceptance-criteria': ({ acceptanceAtLeast: n }) =>
    n === 1 ? 'Es hat Akzeptanzkriterien' : `Es hat mindestens ${n} Akzeptanzkriterien`,
  steps: () => 'Bei einem Fehler steht da, wie er sich zeigt',
  expected: () => 'Bei einem Fehler steht da, was passieren sollte',
  'out-of-scope': () => 'Es steht da, was nicht dazugehört',
  visual: () => 'Es hat ein Bild oder einen Link zu einem Entwurf',
  asked: () => 'Das Team hat gefragt: „Was könnte schiefgehen?“, und genug Leute sagten etwas oder „Nichts von mir“',
  'blocking-answered': () => 'Fragen, die zuerst beantwortet sein müssen, sind beantwortet',
  'questions-owned': () => 'Für jede offene Frage ist jemand zuständig',
  estimated: () => 'Die Größe ist geschätzt',
  'small-enough': ({ smallEnough: share }) =>
    share === 0.5
      ? 'Es braucht höchstens einen halben üblichen Sprint'
      : `Es braucht höchstens ${Math.round(share * 100)} % eines üblichen Sprints`,
  unblocked: () => 'Nichts außerhalb dieses oder eines früheren Sprints blockiert es',
  confident: () => 'Mehr als die Hälfte würde anfangen, und jeder Zweifel wurde gehört',
};

const decimal = (value: number): string => String(value).replace('.', ',');
