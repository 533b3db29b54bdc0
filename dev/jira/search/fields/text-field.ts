import { integer } from '../../columns.ts';
import { EMPTINESS, isNegative, TEXT, type Condition, type JqlField, type OrderTerm, type Scope } from '../field.ts';
import { problem } from '../jql-problem.ts';
import { every, never, not, some, sql, type Sql } from '../sql.ts';
import { textOf } from './literal-value.ts';
import { filled } from './value-field.ts';
import { slotEmpty, slotFilled } from './slot.ts';
import { SLOTS_PER_ISSUE } from '../index-schema.ts';

/** A text in one slot; the field `text` has several, one of which must hold all the words. */
export function textField(
  id: string,
  slots: (scope: Scope) => readonly string[],
  order?: readonly OrderTerm[],
): JqlField {
  return {
    id,
    operators: [...TEXT, ...EMPTINESS],
    where(condition, scope) {
      const names = slots(scope);
      const tests = filled(condition).map((value) =>
        matches(textOf(value, condition.field), { condition, names, scope }),
      );
      const filledSlot = some(names.map((name) => slotFilled(scope, name)));
      if (isNegative(condition.operator)) return every([filledSlot, not(some(tests))]);
      return tests.length > 0 ? some(tests) : every(names.map((name) => slotEmpty(scope, name)));
    },
    ...(order && { order }),
  };
}

function matches(
  text: string,
  { condition, names, scope }: { condition: Condition; names: readonly string[]; scope: Scope },
): Sql {
  const query = wordQuery(text, condition.field);
  const marks = names.map(() => '?').join(',');
  const slots = scope.db
    .all({ id: integer }, `select id from search_slots where name in (${marks})`, ...names)
    .map(({ id }) => id);
  if (query === undefined || slots.length === 0) return never;
  return sql(
    `i.issue_id IN (SELECT rowid / ${SLOTS_PER_ISSUE} FROM search_words WHERE search_words MATCH ? AND rowid % ${SLOTS_PER_ISSUE} IN (${slots.join(',')}))`,
    query,
  );
}

/**
 * The modelled part of Jira's text syntax: words (all must occur), "phrases", `word*`, AND and OR. `NOT`, `-` and `||`
 * are refused, since without them a search finds the opposite. Undefined when only punctuation is left. Values reach
 * FTS5 only inside quotes.
 */
function wordQuery(text: string, field: string): string | undefined {
  if (text.trim() === '') throw problem.emptyText(field);
  const tokens = [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, phrase, word]) =>
    phrase === undefined ? { word: word ?? '' } : { phrase },
  );
  const parts: string[] = [];
  for (const token of tokens) {
    const word = 'word' in token ? token.word : undefined;
    if (word === 'NOT') throw problem.notHere('NOT inside a text');
    if (word === 'AND' || word === 'OR') parts.push(word);
    else parts.push(word === undefined ? phrase(token.phrase ?? '') : wordPart(word, { text, field }));
  }
  return assembled(parts, { text, field });
}

function wordPart(word: string, where: { text: string; field: string }): string {
  if (/^\+?-[^-]/.test(word)) throw problem.notHere("'-' before a word of a text");
  if (word.includes('||')) throw problem.notHere("'||' inside a text");
  if (/^[*?]/.test(word)) throw problem.wildcardFirst(where.field, where.text);
  const stem = word.endsWith('*') ? word.slice(0, -1) : word;
  if (/[*?]/.test(stem) && /[*?]\S/.test(stem)) throw problem.notHere('wildcards inside a word');
  const quoted = phrase(stem.replace(/\?$/, ''));
  return quoted !== '' && word.endsWith('*') ? `${quoted}*` : quoted;
}

/** A quoted phrase; empty when it holds no letter or digit. */
function phrase(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? `"${text.replaceAll('"', ' ')}"` : '';
}

function assembled(parts: readonly string[], { text, field }: { text: string; field: string }): string | undefined {
  const glue = (part: string | undefined) => part === 'AND' || part === 'OR';
  if (
    parts.some((part, index) => glue(part) && (index === 0 || index === parts.length - 1 || glue(parts[index + 1])))
  ) {
    throw problem.text(field, text);
  }
  let query = '';
  let next = 'AND';
  for (const part of parts) {
    if (glue(part)) next = part;
    else if (part !== '') {
      query = query === '' ? part : `${query} ${next} ${part}`;
      next = 'AND';
    }
  }
  return query === '' ? undefined : query;
}
