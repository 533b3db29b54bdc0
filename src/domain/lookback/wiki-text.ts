import type { Block } from '../issue/issue';

/**
 * A text of Jira's history, in wiki markup, as blocks. Only the beginnings of lines and the markup around words matter
 * here. Never throws.
 * @NOTE unverified on a live site: how a task list is written there.
 */
export function readWikiText(text: string): readonly Block[] {
  return text.split(/\r\n|\r|\n/u).flatMap((line) => blockOf(line));
}

const HEADING = /^h([1-6])\.[ \t]+(\S.*)$/u;
const TASK = /^(?:[*#-]+[ \t]+)?\[[ xX]?\][ \t]+(\S.*)$/u;
const ITEM = /^(?:[*#]+|-)[ \t]+(\S.*)$/u;
const BOLD = /^\*([^*\s](?:[^*]*[^*\s])?)\*[:：]?$/u;
/** A rule, or a line that only opens or closes a box. */
const NOTHING = /^(?:-{4,}|(?:\{(?:panel|quote|code|noformat|color|expand)(?::[^}]{0,200})?\}\s*)+)$/u;

function blockOf(line: string): readonly Block[] {
  const text = line.trim();
  if (text === '' || NOTHING.test(text)) return [];
  const [, level = '', heading = ''] = HEADING.exec(text) ?? [];
  if (heading !== '') return [{ kind: 'heading', level: Number(level), text: plain(heading) }];
  const [, task = ''] = TASK.exec(text) ?? [];
  if (task !== '') return [{ kind: 'task', text: plain(task) }];
  const [, item = ''] = ITEM.exec(text) ?? [];
  if (item !== '') return [{ kind: 'item', text: plain(item) }];
  if (text.startsWith('|')) return rowOf(text);
  const [, bold = ''] = BOLD.exec(text) ?? [];
  if (bold !== '') return [{ kind: 'bold', text: plain(bold) }];
  return [{ kind: 'paragraph', text: plain(text.replace(/^bq\.[ \t]+/u, '')) }];
}

function rowOf(row: string): readonly Block[] {
  const cells = row
    .split(/\|+/u)
    .map((cell) => plain(cell))
    .filter((cell) => cell !== '');
  if (cells.length === 0) return [];
  if (row.startsWith('||')) return cells.map((text) => ({ kind: 'columns', text }));
  return [{ kind: 'other', text: cells.join(' | ') }];
}

/** Without links, colours and pictures; other markup does not affect the words. */
function plain(text: string): string {
  return text
    .replace(/\[([^[\]|\n]{1,500})\|[^[\]\n]{1,2000}\]/gu, '$1')
    .replace(/\{(?:color|panel|quote|code|noformat)(?::[^{}\n]{0,200})?\}/gu, '')
    .replace(/(?<![\p{L}\p{N}])![^\s!|]{1,500}\.\w{2,5}(?:\|[^!\n]{0,200})?!/gu, '')
    .trim();
}
