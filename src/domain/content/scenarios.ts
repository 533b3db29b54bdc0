import { isTitle } from './headings';
import type { Block } from '../issue/issue';
import { isPlaceholder } from './placeholder';

const GIVEN = /^\W*(given|angenommen|gegeben(?: sei(?:en)?)?)(?!\p{L})/iu;
const WHEN = /^\W*(when|wenn|falls)(?!\p{L})/iu;
const THEN = /(?:^|[\s,;*(])(then|dann)(?!\p{L})/iu;
const FOLLOWS = /^\W*(and|but|then|und|aber|dann)(?!\p{L})/iu;

/**
 * Given/When/Then in English or German, on one line or several: one text per scenario. A "when" without a "then" is
 * prose.
 */
export function scenarios(blocks: readonly Block[]): readonly string[] {
  return groups(blocks.flatMap(toLines)).filter(isScenario).map(joined);
}

/** The lines, with those of one scenario joined. */
export function foldScenarios(lines: readonly string[]): readonly string[] {
  return groups(lines).flatMap((group) => (isScenario(group) ? [joined(group)] : group));
}

type Group = readonly string[];

/** Groups lines that may form one scenario; every other line is a group of its own. */
function groups(lines: readonly string[]): readonly Group[] {
  const found: string[][] = [];
  for (const line of lines) {
    const current = found.at(-1) ?? [];
    const isOpen = current.some((before) => GIVEN.test(before) || WHEN.test(before));
    if (isOpen && goesOn(line) && !startsNew(line, current)) current.push(line);
    else found.push([line]);
  }
  return found;
}

function isScenario(group: Group): boolean {
  return startsNew(group[0] ?? '', []) && THEN.test(joined(group));
}

function joined(group: Group): string {
  return group.join(' ');
}

function toLines(block: Block): readonly string[] {
  if (isTitle(block)) return [''];
  return block.text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !isPlaceholder(line));
}

/** A given always opens a scenario; a when only where none is open, or where the open one has its then. */
function startsNew(line: string, current: Group): boolean {
  if (GIVEN.test(line)) return true;
  return WHEN.test(line) && (current.length === 0 || THEN.test(joined(current)));
}

function goesOn(line: string): boolean {
  return WHEN.test(line) || FOLLOWS.test(line);
}
