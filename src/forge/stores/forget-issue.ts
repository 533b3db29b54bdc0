import { namesAt } from './names-row';
import { rowPage } from './row-pages';
import { type At, dropRows } from './rows';

const PAGE = 100;

/** Entities whose rows are found by the issue that they are about. */
const byIssue = ['archive', 'person'] as const;

/** Takes away every row about an issue that is gone. Done twice it does no harm. */
export async function forgetIssue(issueId: string): Promise<void> {
  const found = await Promise.all(byIssue.map((entity) => placesIn(entity, issueId)));
  const names = namesAt(issueId);
  const own: readonly At[] = [
    { entity: 'refinement', key: issueId },
    { entity: 'look', key: `${issueId}-look` },
    names,
  ];
  // Listing lags behind, and a batch names each key once.
  await dropRows([...own, ...found.flat().filter(({ key }) => key !== names.key)]);
}

async function placesIn(entity: (typeof byIssue)[number], issueId: string): Promise<readonly At[]> {
  const places: At[] = [];
  let cursor: string | null = null;
  do {
    const page = await rowPage({ entity, index: 'by-issue', partition: [issueId] }, cursor, PAGE);
    places.push(...page.rows.map(({ key }) => ({ entity, key })));
    cursor = page.next;
  } while (cursor !== null);
  return places;
}
