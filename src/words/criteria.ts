import type { CriterionId } from '../domain/criteria/criteria';
import type { AssessedId } from '../domain/readiness/finding';
import type { PolicyNumbers } from '../domain/shared/policy-numbers';
import { counted, rounded } from './counted';
import type { Reasons } from './reasons';

type InBoth<Words> = { readonly en: Words; readonly de: Words };

/** What a criterion's line depends on. */
type Numbers = Pick<PolicyNumbers, 'acceptanceAtLeast' | 'smallEnough'>;

/** What is missing, as the thing to do about it. */
export const gap: InBoth<Readonly<Record<AssessedId, string>>> = {
  en: {
    why: 'Say why it matters',
    who: 'Say who is affected',
    'acceptance-criteria': 'Say when it is done',
    'out-of-scope': 'Say what is out of scope',
    visual: 'Attach a picture or a design in Jira',
    asked: 'Ask: what could go wrong?',
    'blocking-answered': 'Answer what must be answered first',
    'questions-owned': 'Find someone for each open question',
    estimated: 'Estimate its size',
    'small-enough': 'Split it: it is too large for a sprint',
    unblocked: 'Something else has to be done first',
    'parent-ready': 'Its parent has to be ready first',
    confident: 'Vote: would you start building this?',
    sizesApart: 'Settle on a size',
  },
  de: {
    why: 'Sagen, warum es wichtig ist',
    who: 'Sagen, wen es betrifft',
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
    sizesApart: 'Eine Größe festlegen',
  },
};

/** Two votes have no counts: "both" (`yes` is 2), or null for "not both". */
export const wouldStart: InBoth<(yes: number | null, all: number) => string> = {
  en: (yes, all) => (all === 2 ? `${yes === 2 ? 'Both' : 'Not both'} would start` : `${yes} of ${all} would start`),
  de: (yes, all) =>
    all === 2
      ? `${yes === 2 ? 'Beide' : 'Nicht beide'} würden anfangen`
      : `${yes} von ${all} ${yes === 1 ? 'würde' : 'würden'} anfangen`,
};

/** More exactly, where the finding says why. */
export const gapBecause: InBoth<Partial<Reasons> & Pick<Reasons, 'too-few-votes' | 'too-few-would-start'>> = {
  en: {
    'too-few-acceptance-criteria': ({ count, least }) => `Say when it is done: ${count} of ${least} criteria so far`,
    'too-few-respondents': ({ respondents, quorum }) =>
      `Hear what could go wrong: ${respondents} of ${quorum} needed so far`,
    'blocking-open': ({ count }) => `Answer ${counted(count, 'question', 'questions')} that must come first`,
    'blocking-waiting': ({ count }) =>
      count === 1 ? 'Accept 1 answer, or open it again' : `Accept ${count} answers, or open them again`,
    'still-hidden': () => 'Show what was written',
    'questions-unreadable': () => 'Repair what cannot be read',
    'too-large': ({ estimate, limit, percent, usual }) =>
      `Split it: ${rounded('en', estimate)} points. A usual sprint takes ${rounded('en', usual)}, and ${percent === 50 ? 'half' : `${percent}%`} of that is ${rounded('en', limit)}`,
    blocked: ({ count, key, summary, sprint }) => {
      if (key === null)
        return count === 1 ? 'A work item you cannot see comes first' : `${count} work items you cannot see come first`;
      const named = `${key}${summary === null ? '' : ` “${summary}”`}${sprint === null ? '' : ` in ${sprint}`}`;
      return `${named} ${count === 1 ? 'comes' : `and ${count - 1} more come`} first`;
    },
    'parent-not-ready': ({ parent }) => `Its parent ${parent} has to be ready first`,
    'nobody-voted': () => 'Vote: nobody has said whether they would start',
    'one-more-respondent': () => 'One more voice is needed',
    'too-few-votes': ({ votes, quorum }) => `Vote: ${votes} of ${quorum} needed so far`,
    'too-few-would-start': ({ would, of }) =>
      `${would === 0 ? 'Nobody' : `Only ${would} of ${of}`} would start: find out why`,
    'not-both': () => 'Not both would start: find out why',
    'low-vote-unheard': ({ count }) => `Hear ${counted(count, 'doubt', 'lowVotes')} from the vote`,
    'another-talk': () => 'Talk and vote again: the last talk ended with “Another talk”',
    'sizes-apart': ({ steps }) => `Sizes are ${steps} steps apart: talk, then vote again or settle`,
  },
  de: {
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
      `${would === 0 ? 'Niemand würde anfangen' : `Nur ${wouldStart.de(would, of)}`}: herausfinden, warum`,
    'not-both': () => 'Nicht beide würden anfangen: herausfinden, warum',
    'low-vote-unheard': ({ count }) => `${counted(count, 'Zweifel', 'Zweifel')} aus der Abstimmung anhören`,
    'another-talk': () => 'Neu besprechen und abstimmen: Zuletzt war „Weiteres Gespräch“ das Ergebnis',
    'sizes-apart': ({ steps }) =>
      `Größen liegen ${steps} Schritte auseinander: besprechen, dann neu abstimmen oder festlegen`,
  },
};

/** The same as a part of a summary's reason: "Not agreed yet: no vote has been revealed." */
export const lackBecause: InBoth<Reasons> = {
  en: {
    'no-why': () => 'nothing says why',
    'no-who': () => 'nothing says who is affected',
    'no-acceptance-criteria': () => 'no acceptance criteria',
    'too-few-acceptance-criteria': ({ count, least }) => `only ${count} of ${least} acceptance criteria`,
    'no-out-of-scope': () => 'nothing says what is out of scope',
    'no-visual': () => 'no picture or design',
    'nobody-asked': () => 'nobody has asked what could go wrong',
    'too-few-respondents': ({ respondents, quorum }) =>
      `only ${respondents} of ${quorum} ${respondents === 1 ? 'has' : 'have'} said what could go wrong`,
    'blocking-open': ({ count }) =>
      count === 1 ? '1 question must be answered first' : `${count} questions must be answered first`,
    'blocking-waiting': ({ count }) =>
      count === 1 ? '1 answer waits to be accepted' : `${count} answers wait to be accepted`,
    'questions-unreadable': ({ count }) =>
      count === 1 ? 'a question cannot be read' : `${count} questions cannot be read`,
    'still-hidden': () => 'what people write in silence is still to be shown',
    'questions-unowned': ({ count }) => (count === 1 ? '1 question has no owner' : `${count} questions have no owner`),
    'no-estimate': () => 'no estimate',
    'too-large': ({ estimate, limit, percent }) =>
      `${estimate} is more than ${limit}, ${percent === 50 ? 'half a sprint' : `${percent}% of a sprint`}`,
    blocked: ({ count }) => (count === 1 ? 'blocked by 1 work item' : `blocked by ${count} work items`),
    'own-empty': ({ name, field }) => `${field} is empty (“${name}”)`,
    'own-differs': ({ name, field }) => `${field} says something else than “${name}” asks for`,
    'own-unticked': ({ name }) => `nobody has ticked “${name}”`,
    'parent-not-ready': ({ parent }) => `${parent} is not ready`,
    'nobody-voted': () => 'no vote has been revealed',
    'one-more-respondent': () => 'one more voice is needed',
    'too-few-votes': ({ votes, quorum }) => `only ${votes} of ${quorum} votes`,
    'too-few-would-start': ({ would, of }) => `${would} of ${of} would start`,
    'not-both': () => 'not both would start',
    'low-vote-unheard': ({ count }) =>
      count === 1 ? '1 doubt was not heard yet' : `${count} doubts were not heard yet`,
    'another-talk': () => 'the last talk ended with “another talk”',
    'sizes-apart': ({ steps }) => `sizes are ${steps} steps apart`,
  },
  de: {
    'no-why': () => 'es fehlt das Warum',
    'no-who': () => 'es fehlt, wen es betrifft',
    'no-acceptance-criteria': () => 'es fehlen Akzeptanzkriterien',
    'too-few-acceptance-criteria': ({ count, least }) => `erst ${count} von ${least} Akzeptanzkriterien`,
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
  },
};

/** What is missing, as one says it: read after a dash, so in lower case. */
export const missing: InBoth<Readonly<Record<CriterionId | 'parent-ready' | 'sizesApart', string>>> = {
  en: {
    why: 'why is missing',
    who: 'nobody said who is affected',
    'acceptance-criteria': 'no acceptance criteria',
    'out-of-scope': 'nobody said what is out of scope',
    visual: 'no picture',
    asked: 'nobody asked what could go wrong',
    'blocking-answered': 'a question must be answered first',
    'questions-owned': 'a question has no owner',
    estimated: 'no estimate',
    'small-enough': 'too big for one sprint',
    unblocked: 'blocked by something later',
    confident: 'no agreement to start',
    'parent-ready': 'its parent is not ready',
    sizesApart: 'sizes are apart',
  },
  de: {
    why: 'das Warum fehlt',
    who: 'es fehlt, wen es betrifft',
    'acceptance-criteria': 'keine Akzeptanzkriterien',
    'out-of-scope': 'es fehlt, was nicht dazugehört',
    visual: 'kein Bild',
    asked: 'niemand fragte, was schiefgehen kann',
    'blocking-answered': 'eine Frage muss zuerst beantwortet sein',
    'questions-owned': 'für eine Frage ist niemand zuständig',
    estimated: 'keine Schätzung',
    'small-enough': 'zu groß für einen Sprint',
    unblocked: 'durch etwas Späteres blockiert',
    confident: 'noch keine Einigung',
    'parent-ready': 'der übergeordnete Vorgang ist nicht bereit',
    sizesApart: 'Größen liegen auseinander',
  },
};

/** The same as a noun, for "most missing: a vote" and a rule of the look back. */
export const missingThing: InBoth<Readonly<Record<CriterionId | 'parent-ready' | 'sizesApart', string>>> = {
  en: {
    why: 'why',
    who: 'who is affected',
    'acceptance-criteria': 'acceptance criteria',
    'out-of-scope': 'out of scope said',
    visual: 'a picture',
    asked: 'what could go wrong',
    'blocking-answered': 'answers',
    'questions-owned': 'owners of questions',
    estimated: 'an estimate',
    'small-enough': 'a smaller size',
    unblocked: 'a way past blockers',
    confident: 'a vote',
    'parent-ready': 'a parent that is ready',
    sizesApart: 'one size',
  },
  de: {
    why: 'das Warum',
    who: 'wen es betrifft',
    'acceptance-criteria': 'Akzeptanzkriterien',
    'out-of-scope': 'was nicht dazugehört',
    visual: 'ein Bild',
    asked: '„Was könnte schiefgehen?“',
    'blocking-answered': 'Antworten',
    'questions-owned': 'Zuständige für Fragen',
    estimated: 'eine Schätzung',
    'small-enough': 'ein kleinerer Zuschnitt',
    unblocked: 'gelöste Blocker',
    confident: 'eine Abstimmung',
    'parent-ready': 'ein bereiter übergeordneter Vorgang',
    sizesApart: 'eine gemeinsame Größe',
  },
};

/** One line per criterion, for "What ready means". */
export const criterion: InBoth<Readonly<Record<CriterionId, (policy: Numbers) => string>>> = {
  en: {
    why: () => 'It says why it matters',
    who: () => 'It says who is affected',
    'acceptance-criteria': ({ acceptanceAtLeast: n }) =>
      n === 1 ? 'It has acceptance criteria' : `It has at least ${n} acceptance criteria`,
    'out-of-scope': () => 'It says what is out of scope',
    visual: () => 'It has a picture or a link to a design',
    asked: () => 'The team asked “What could go wrong?”, and enough people said something or “nothing from me”',
    'blocking-answered': () => 'Questions that must be answered first are answered',
    'questions-owned': () => 'Every open question has an owner',
    estimated: () => 'Its size is estimated',
    'small-enough': ({ smallEnough: share }) =>
      `It takes at most ${share === 0.5 ? 'half' : `${Math.round(share * 100)}%`} of a usual sprint`,
    unblocked: () => 'Nothing outside this or an earlier sprint blocks it',
    confident: () => 'More than half would start building it, and every doubt was heard',
  },
  de: {
    why: () => 'Es steht da, warum es wichtig ist',
    who: () => 'Es steht da, wen es betrifft',
    'acceptance-criteria': ({ acceptanceAtLeast: n }) =>
      n === 1 ? 'Es hat Akzeptanzkriterien' : `Es hat mindestens ${n} Akzeptanzkriterien`,
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
  },
};

const decimal = (value: number): string => String(value).replace('.', ',');
