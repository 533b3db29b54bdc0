import { counted, rounded } from './counted';
import type * as english from './criteria.en';
import type { Reasons } from './reasons';

export const gap: typeof english.gap = {
  why: 'Sagen, warum es wichtig ist',
  'acceptance-criteria': 'Sagen, wann es fertig ist',
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
};

export const wouldStart: typeof english.wouldStart = (yes, all) =>
  all === 2
    ? `${yes === 2 ? 'Beide' : 'Nicht beide'} würden anfangen`
    : `${yes} von ${all} ${yes === 1 ? 'würde' : 'würden'} anfangen`;

export const gapBecause: typeof english.gapBecause = {
  'too-few-acceptance-criteria': ({ count, least }) =>
    `Sagen, wann es fertig ist: erst ${count} von ${least} Kriterien`,
  'too-few-voices': ({ voices, quorum }) => `Hören, was schiefgehen könnte: ${voices} von ${quorum} nötigen`,
  'blocking-open': ({ count }) => `${counted(count, 'Frage', 'Fragen')} zuerst beantworten`,
  'blocking-waiting': ({ count }) => `Antworten annehmen oder wieder öffnen: ${count}`,
  'doubts-unseen': () => 'Anhören, was ohne Namen gesagt wurde',
  'still-hidden': () => 'Zeigen, was geschrieben wurde',
  'questions-unreadable': () => 'Reparieren, was nicht lesbar ist',
  'too-large': ({ estimate, limit, percent }) =>
    `Aufteilen: ${rounded('de', estimate)} ist mehr als ${percent === 50 ? 'ein halber Sprint' : `${percent} % eines Sprints`} (${rounded('de', limit)})`,
  blocked: ({ count, key }) => {
    if (count === 1) return `Vorher fertig sein muss ${key ?? '1 anderer Vorgang, den du nicht sehen darfst'}`;
    const others = count - 1;
    return `Vorher fertig sein müssen ${key === null ? `${count} andere, die du nicht sehen darfst` : `${key} und ${others} weitere${others === 1 ? 'r' : ''}`}`;
  },
  'parent-not-ready': ({ parent }) => `Der übergeordnete Vorgang ${parent} muss zuerst bereit sein`,
  'nobody-voted': () => 'Abstimmen: Würdet ihr damit anfangen? Noch keine Stimme',
  'too-few-votes': ({ votes, quorum }) => `Abstimmen: ${votes} von ${quorum} nötigen Stimmen`,
  'too-few-would-start': ({ would, of }) =>
    `${would === 0 ? 'Niemand würde anfangen' : `Nur ${wouldStart(would, of)}`}: herausfinden, warum`,
  'not-both': () => 'Nicht beide würden anfangen: herausfinden, warum',
  'doubt-unheard': ({ count }) => `${counted(count, 'Zweifel', 'Zweifel')} aus der Abstimmung anhören`,
  'another-talk': () => 'Neu besprechen und abstimmen: Zuletzt war „Weiteres Gespräch“ das Ergebnis',
};

/** The same in the app's own comment on a flagged issue. */
export const flagBecause: Reasons = {
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
    count === 1 ? 'eine Frage ist nicht lesbar' : `${count} Fragen sind nicht lesbar`,
  'doubts-unseen': () => 'was ohne Namen gesagt wurde, ist noch nicht gezeigt',
  'still-hidden': () => 'was still geschrieben wird, ist noch nicht gezeigt',
  'questions-unowned': ({ count }) => (count === 1 ? '1 Frage gehört niemandem' : `${count} Fragen gehören niemandem`),
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
  'not-both': () => 'nicht beide würden anfangen',
  'doubt-unheard': ({ count }) =>
    count === 1 ? '1 Zweifel ist noch nicht gehört' : `${count} Zweifel sind noch nicht gehört`,
  'another-talk': () => 'das letzte Gespräch endete mit „Weiteres Gespräch“',
};

export const missing: typeof english.missing = {
  why: 'das Warum fehlt',
  'acceptance-criteria': 'keine Akzeptanzkriterien',
  'out-of-scope': 'niemand sagt, was nicht dazugehört',
  visual: 'kein Bild',
  asked: 'niemand fragte, was schiefgehen kann',
  'blocking-answered': 'eine Frage muss zuerst beantwortet sein',
  'questions-owned': 'eine Frage gehört niemandem',
  estimated: 'keine Schätzung',
  'small-enough': 'zu groß für einen Sprint',
  unblocked: 'blockiert von etwas Späterem',
  confident: 'noch keine Zusage',
};

export const missingThing: typeof english.missingThing = {
  why: 'das Warum',
  'acceptance-criteria': 'Akzeptanzkriterien',
  'out-of-scope': 'was nicht dazugehört',
  visual: 'ein Bild',
  asked: '„Was kann schiefgehen?“',
  'blocking-answered': 'Antworten',
  'questions-owned': 'Zuständige für Fragen',
  estimated: 'eine Schätzung',
  'small-enough': 'ein kleinerer Zuschnitt',
  unblocked: 'ein Weg an Blockern vorbei',
  confident: 'eine Abstimmung',
};

export const criterion: typeof english.criterion = {
  why: () => 'Es steht da, warum es wichtig ist',
  'acceptance-criteria': ({ acceptanceAtLeast: n }) =>
    n === 1 ? 'Es hat Akzeptanzkriterien' : `Es hat mindestens ${n} Akzeptanzkriterien`,
  'out-of-scope': () => 'Es steht da, was nicht dazugehört',
  visual: () => 'Es hat ein Bild oder einen Link zu einem Entwurf',
  asked: () => 'Das Team hat gefragt: „Was kann schiefgehen?“, und genug Leute sagten etwas oder „von mir nichts“',
  'blocking-answered': () => 'Fragen, die zuerst beantwortet sein müssen, sind beantwortet',
  'questions-owned': () => 'Für jede offene Frage ist jemand zuständig',
  estimated: () => 'Seine Größe ist geschätzt',
  'small-enough': ({ smallEnough: share }) =>
    share === 0.5
      ? 'Es braucht höchstens einen halben üblichen Sprint'
      : `Es braucht höchstens ${Math.round(share * 100)} % eines üblichen Sprints`,
  unblocked: () => 'Nichts außerhalb dieses oder eines früheren Sprints blockiert es',
  confident: () => 'Mehr als die Hälfte würde anfangen, und jeder Zweifel wurde gehört',
};

const decimal = (value: number): string => String(value).replace('.', ',');
