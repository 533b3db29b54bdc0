import type { CriterionId } from '../../../src/domain/policy/policy';
import type { criterion as english } from './report-criteria-en';

/** Was fehlt, wie man es sagt. Steht hinter einem Gedankenstrich oder Komma. */
export const missing: Readonly<Record<CriterionId, string>> = {
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

export const missingThing: Readonly<Record<CriterionId, string>> = {
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

export const criterion: typeof english = {
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
