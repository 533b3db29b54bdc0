import { diffArrays } from 'diff';

/** A piece of a text: in both texts, only in the earlier one, or only in the later one. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** With more differences than this the text is replaced as a whole: one piece removed and one added. */
const MOST_DIFFERENCES = 800;

/**
 * What changed from `before` to `after`, word by word. The parts that are not added are exactly `before`, those not
 * removed exactly `after`. Costs at most text × MOST_DIFFERENCES.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [pieces(before), pieces(after)];
  const shortest = Math.min(old.length, now.length);
  const start = countWhile(shortest, (at) => old[at] === now[at]);
  const end = countWhile(shortest - start, (at) => old[old.length - 1 - at] === now[now.length - 1 - at]);
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return readable([
    ...part('same', old.slice(0, start)),
    ...between(gone, come),
    ...part('same', old.slice(old.length - end)),
  ]);
}

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const LETTERS = `(?:(?!${CJK})[\\p{L}\\p{N}\\p{M}])+`;
/** `8:00` and `check-out` are one word each; Intl.Segmenter would split both. */
const PIECE = new RegExp(`\\s+|${LETTERS}(?:[:.,'’/-]${LETTERS})*|[^]`, 'gu');

/** Words, blanks, and single signs or characters of scripts without blanks; together they are the text. */
function pieces(text: string): string[] {
  return text.match(PIECE) ?? [];
}

function countWhile(most: number, holds: (at: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}

const part = (kind: DiffPart['kind'], texts: readonly string[]): readonly DiffPart[] =>
  texts.length === 0 ? [] : [{ kind, text: texts.join('') }];

function between(old: string[], now: string[]): readonly DiffPart[] {
  const changes = diffArrays(old, now, { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return [...part('removed', old), ...part('added', now)];
  return changes.flatMap(({ added, removed, value }) => {
    if (!added && !removed) return value.map((text): DiffPart => ({ kind: 'same', text }));
    return part(added ? 'added' : 'removed', value);
  });
}

/** Joins neighbouring parts, removed before added; a blank between two changed words joins them. */
function readable(parts: readonly DiffPart[]): readonly DiffPart[] {
  const shown: DiffPart[] = [];
  let [removed, added, blank] = ['', '', ''];
  const finish = (same: string) => {
    shown.push(...part('removed', removed === '' ? [] : [removed]), ...part('added', added === '' ? [] : [added]));
    [removed, added, blank] = ['', '', ''];
    const last = shown.at(-1);
    if (last?.kind === 'same') shown.splice(-1, 1, { kind: 'same', text: last.text + same });
    else shown.push(...part('same', same === '' ? [] : [same]));
  };
  for (const { kind, text } of parts) {
    if (kind === 'same' && (removed + added === '' || !/^[^\S\n]+$/u.test(text))) finish(blank + text);
    else if (kind === 'same') blank += text;
    else {
      if (kind === 'removed') removed += blank + text;
      else added += blank + text;
      [removed, added] = kind === 'removed' ? [removed, added + blank] : [removed + blank, added];
      blank = '';
    }
  }
  finish(blank);
  return shown;
}
