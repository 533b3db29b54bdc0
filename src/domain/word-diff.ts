/** A piece of a text: in both, only in the earlier one, only in the later one. */
export type DiffPart = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** More differences than this are no edit but another text: it is shown as one piece out and one piece in. */
export const MOST_DIFFERENCES = 800;

/**
 * What changed from `before` to `after`, word by word. The parts that are not added make up `before`, those that are not
 * removed make up `after`, to the letter. Costs at most text × MOST_DIFFERENCES.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [old, now] = [pieces(before), pieces(after)];
  const shortest = Math.min(old.length, now.length);
  const start = countWhile(shortest, (at) => old[at] === now[at]);
  const end = countWhile(shortest - start, (at) => old[old.length - 1 - at] === now[now.length - 1 - at]);
  const [gone, come] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  return readable([...sameAs(old.slice(0, start)), ...between(gone, come), ...sameAs(old.slice(old.length - end))]);
}

const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const LETTERS = `(?:(?!${CJK})[\\p{L}\\p{N}\\p{M}])+`;
/** `8:00` and `check-out` are one word each. */
const PIECE = new RegExp(`\\s+|${LETTERS}(?:[:.,'’/-]${LETTERS})*|[^]`, 'gu');

/** Words, blanks, and every sign or character of a script without blanks on its own; together they are the text. */
function pieces(text: string): readonly string[] {
  return text.match(PIECE) ?? [];
}

function countWhile(most: number, holds: (at: number) => boolean): number {
  let count = 0;
  while (count < most && holds(count)) count += 1;
  return count;
}

const part = (kind: DiffPart['kind'], texts: readonly string[]): readonly DiffPart[] =>
  texts.length === 0 ? [] : [{ kind, text: texts.join('') }];
const sameAs = (texts: readonly string[]) => part('same', texts);

type Texts = readonly string[];

function between(old: Texts, now: Texts): readonly DiffPart[] {
  const furthest = old.length > 0 && now.length > 0 ? shortestEdit(old, now) : null;
  return furthest === null ? [...part('removed', old), ...part('added', now)] : walkBack(old, now, furthest);
}

/** Per number of differences: how far in the old text one comes on each diagonal (old position − new position). */
type Furthest = readonly ReadonlyMap<number, number>[];

/** Myers, "An O(ND) difference algorithm" (1986), section 4; null beyond the bound. */
function shortestEdit(old: Texts, now: Texts): Furthest | null {
  const steps: Map<number, number>[] = [];
  for (let count = 0; count <= MOST_DIFFERENCES; count += 1) {
    const before = steps.at(-1) ?? new Map([[1, 0]]);
    const reached = new Map<number, number>();
    steps.push(reached);
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let at = comesDown(before, { diagonal, count })
        ? (before.get(diagonal + 1) ?? 0)
        : (before.get(diagonal - 1) ?? 0) + 1;
      while (at < old.length && at - diagonal < now.length && old[at] === now[at - diagonal]) at += 1;
      reached.set(diagonal, at);
      if (at >= old.length && at - diagonal >= now.length) return steps;
    }
  }
  return null;
}

type Place = { readonly diagonal: number; readonly count: number };

/** Whether the last difference on the way to this diagonal is an added piece. */
function comesDown(before: ReadonlyMap<number, number>, { diagonal, count }: Place): boolean {
  return (
    diagonal === -count || (diagonal !== count && (before.get(diagonal - 1) ?? -1) < (before.get(diagonal + 1) ?? -1))
  );
}

function walkBack(old: Texts, now: Texts, furthest: Furthest): readonly DiffPart[] {
  const parts: DiffPart[] = [];
  let [at, to] = [old.length, now.length];
  for (let count = furthest.length - 1; count > 0; count -= 1) {
    const before = furthest[count - 1] ?? new Map<number, number>();
    const diagonal = at - to;
    const isAdded = comesDown(before, { diagonal, count });
    const from = before.get(isAdded ? diagonal + 1 : diagonal - 1) ?? 0;
    const turn = isAdded ? from : from + 1;
    parts.push(...sameAs(old.slice(turn, at)).toReversed());
    parts.push(
      isAdded ? { kind: 'added', text: now[turn - diagonal - 1] ?? '' } : { kind: 'removed', text: old[from] ?? '' },
    );
    at = from;
    to = from - (isAdded ? diagonal + 1 : diagonal - 1);
  }
  parts.push(...sameAs(old.slice(0, at)));
  return parts.toReversed();
}

/** Neighbours joined, what went before what came; a blank between two changed words goes with them. */
function readable(parts: readonly DiffPart[]): readonly DiffPart[] {
  const shown: DiffPart[] = [];
  let [removed, added, blank] = ['', '', ''];
  const finish = (same: string) => {
    shown.push(...part('removed', removed === '' ? [] : [removed]), ...part('added', added === '' ? [] : [added]));
    [removed, added, blank] = ['', '', ''];
    const last = shown.at(-1);
    if (last?.kind === 'same') shown.splice(-1, 1, { kind: 'same', text: last.text + same });
    else shown.push(...sameAs(same === '' ? [] : [same]));
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
