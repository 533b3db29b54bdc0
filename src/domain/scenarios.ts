import type { Block } from './issue';
import { isPlaceholder } from './placeholder';

const GIVEN = /^\W*(given|angenommen|gegeben(?: sei(?:en)?)?)(?!\p{L})/iu;
const WHEN = /^\W*(when|wenn|falls)(?!\p{L})/iu;
const THEN = /(?:^|[\s,;*(])(then|dann)(?!\p{L})/iu;
const FOLLOWS = /^\W*(and|but|then|und|aber|dann)(?!\p{L})/iu;

/**
 * Given/When/Then, in English or German, on one line or several: one text per scenario. A "when" without a "then" is
 * prose, not a scenario.
 */
export function scenarios(blocks: readonly Block[]): readonly string[] {
  const found: string[] = [];
  let current: string[] = [];
  const finish = () => {
    const text = current.join(' ');
    if (THEN.test(text)) found.push(text);
    current = [];
  };
  for (const line of blocks.flatMap(toLines)) {
    if (startsNew(line, current)) finish();
    if (startsNew(line, current) || (current.length > 0 && goesOn(line))) current.push(line);
    else if (current.length > 0) finish();
  }
  finish();
  return found;
}

function toLines(block: Block): readonly string[] {
  if (block.kind === 'heading') return [''];
  return block.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isPlaceholder(line));
}

/** A given always opens a scenario; a when only where none is open, or where the open one already has its then. */
function startsNew(line: string, current: readonly string[]): boolean {
  if (GIVEN.test(line)) return true;
  return WHEN.test(line) && (current.length === 0 || THEN.test(current.join(' ')));
}

function goesOn(line: string): boolean {
  return WHEN.test(line) || FOLLOWS.test(line);
}
