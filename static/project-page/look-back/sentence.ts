import { predictability, scopeChange } from '../../../src/domain/lookback/rates';
import { rangeOf } from './short-names';
import { type Opens, countOf, isAllUntold, missingOf, totalOf, wholeOf } from './shown';
import { counted, opensAll, rangeIn, sprintsIn, type Telling } from './telling';

export type Clause = { readonly text: string; readonly opens: Opens | null };
type Sentence = { readonly lead: string; readonly clauses: readonly Clause[]; readonly questions: Clause };

/** The sentence about the last sprints, each part of which opens its issues. */
export function sentenceOf(telling: Telling): Sentence {
  const { columns } = telling;
  const isByWeek = columns[0]?.kind === 'week';
  return {
    lead: isAllUntold(columns) ? `${leadOf(telling)}:` : leadOf(telling),
    clauses: [...(isByWeek ? weekClauses(telling) : sprintClauses(telling)), cameBackClause(telling)],
    questions: questionsOf(telling),
  };
}

function leadOf({ words, columns }: Telling): string {
  const names = wholeOf(columns).map(({ name }) => name);
  if (columns[0]?.kind === 'week') return words.inWeeks(names.length);
  const [only] = names;
  if (names.length === 1 && only !== undefined) return words.inSprint(only);
  const range = rangeOf(names);
  if (range === null) return words.inLast(names.length);
  const { prefix, first, last } = range;
  return prefix.trim() === 'Sprint' ? words.inSprints(first, last) : words.inRange(prefix, first, last);
}

function sprintClauses(telling: Telling): readonly Clause[] {
  return [finishedClause(telling), changedClause(telling)];
}

function finishedClause(telling: Telling): Clause {
  const { words, formats, columns } = telling;
  const missing = missingOf(columns);
  if (missing !== null && isAllUntold(columns)) {
    const text = words.historyMissing(columns.length, missing.part, missing.whole);
    return { text, opens: opensAll('untold', missing.part) };
  }
  const finished = predictability(sprintsIn(columns), 'count');
  if (finished === null) return { text: words.nothingCommitted, opens: null };
  return { text: words.youFinished(formats.percent(finished.share)), opens: opensAll('committed', finished.whole) };
}

/** The sentence on a next sprint, apart from the one on the last; null without a forecast. */
export function forecastSentence(telling: Telling): string | null {
  const { forecast } = telling.shown;
  if (forecast === null) return null;
  const { items, points, sprints } = forecast;
  return telling.words.forecast(rangeIn(telling, items), items.to, points && rangeIn(telling, points), sprints);
}

/** "Nothing was added or removed" is said only where the history could tell it of every sprint. */
function changedClause(telling: Telling): Clause {
  const { words, columns } = telling;
  const changed = totalOf(columns, 'changed') ?? 0;
  const isKnown = columns.every((column) => countOf(column, 'changed') !== null);
  if (changed === 0) return { text: isKnown ? words.noneChanged : words.changesNotKnown, opens: null };
  return {
    text: words.changedAfter(counted(telling, changed), changed, scopeChange(sprintsIn(columns))?.whole ?? null),
    opens: opensAll('changed', changed),
  };
}

function weekClauses(telling: Telling): readonly Clause[] {
  const { words, columns } = telling;
  const [reached, edited] = [totalOf(columns, 'reachedDone') ?? 0, totalOf(columns, 'edited')];
  return [
    { text: words.reachedDoneCount(counted(telling, reached), reached), opens: opensAll('reachedDone', reached) },
    ...(edited === null
      ? []
      : [{ text: words.editedCount(counted(telling, edited), edited), opens: opensAll('edited', edited) }]),
  ];
}

function cameBackClause(telling: Telling): Clause {
  const { words, columns } = telling;
  const back = totalOf(columns, 'cameBack') ?? 0;
  const isKnown = columns.every((column) => countOf(column, 'cameBack') !== null);
  if (back === 0) return { text: isKnown ? words.noneCameBack : words.cameBackNotKnown, opens: null };
  return { text: words.cameBackCount(counted(telling, back), back), opens: opensAll('cameBack', back) };
}

/** Unrecorded questions are said to be unrecorded, never 0. */
function questionsOf(telling: Telling): Clause {
  const { words, formats, columns, shown } = telling;
  const questionCount = totalOf(columns, 'asked');
  if (questionCount !== null)
    return {
      text: words.questionsAsked[shown.weeks === null ? 'sprints' : 'weeks'](counted(telling, questionCount)),
      opens: opensAll('asked', questionCount),
    };
  if (shown.recordedSince === null) return { text: words.questionsNotYet, opens: null };
  return { text: words.questionsSince(formats.dayOf(shown.recordedSince)), opens: null };
}
