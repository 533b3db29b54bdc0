import { readPageSizes } from '../../tools/page-sizes.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';

const KIB = 1024;
const AT_LOAD: Readonly<Record<string, number>> = {
  'issue-panel': budgets.panelScript,
  'project-page': budgets.reportScript,
};

/** For each built page its initial script, its largest later part, and its styles. */
export async function measurePageSizes(): Promise<Row[]> {
  const pages = await readPageSizes();
  return Object.entries(pages).flatMap(([page, { script, style, lazy }]) => {
    const atLoad = AT_LOAD[page];
    const [name = 'none', bytes = 0] = Object.entries(lazy).sort(([, a], [, b]) => b - a)[0] ?? [];
    return [
      row(`${page}: JavaScript at load`, [script / KIB, 'KiB'], atLoad === undefined ? {} : { budget: atLoad }),
      row(`${page}: largest later part`, [bytes / KIB, 'KiB'], { note: name }),
      row(`${page}: CSS at load`, [style / KIB, 'KiB']),
    ];
  });
}
