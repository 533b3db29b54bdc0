import { LexoRank } from 'lexorank';
import { text } from '../columns.ts';
import { RANK } from '../default-fields.ts';
import { JiraError } from '../error.ts';
import { changeIssue } from '../issue-change.ts';
import { issueById } from '../issue-row.ts';
import type { Site } from '../site.ts';

/** Where to: right before or right after one issue (by id). */
export type Place = { before: number } | { after: number };

/** Ranks issues one after another at a place, in the order given. History says "Ranked higher" or "Ranked lower". */
export function rankIssues(
  site: Site,
  by: string,
  { issueIds, place }: { issueIds: readonly number[]; place: Place },
): void {
  const anchor = issueById(site, 'before' in place ? place.before : place.after);
  if (issueIds.includes(anchor.id)) throw new JiraError(400, 'An issue cannot be ranked before or after itself.');
  const [least, high] = between(site, { place, rank: anchor.rank, moved: issueIds });
  let low = least;
  for (const issueId of issueIds) {
    const issue = issueById(site, issueId);
    const rank = rankBetween(low, high);
    const words = rank < issue.rank ? 'Ranked higher' : 'Ranked lower';
    const item = {
      field: 'Rank',
      fieldId: RANK,
      fieldtype: 'custom',
      from: '',
      fromString: '',
      to: '',
      toString: words,
    } as const;
    changeIssue(site, by, { issueId, columns: { rank }, items: [item], keepsUpdated: true });
    low = rank;
  }
}

/** The ranks on both sides of the place, those of the issues to be moved not counted; null at an end. */
function between(
  site: Site,
  { place, rank, moved }: { place: Place; rank: string; moved: readonly number[] },
): [string | null, string | null] {
  const before = 'before' in place;
  const marks = moved.map(() => '?').join(',');
  const sql = before
    ? `select rank from issues where rank < ? and id not in (${marks}) order by rank desc limit 1`
    : `select rank from issues where rank > ? and id not in (${marks}) order by rank limit 1`;
  const other = site.db.get({ rank: text }, sql, rank, ...moved)?.rank ?? null;
  return before ? [other, rank] : [rank, other];
}

function rankBetween(low: string | null, high: string | null): string {
  if (low === null && high === null) return LexoRank.middle().format();
  if (low === null)
    return LexoRank.parse(high ?? '')
      .genPrev()
      .format();
  if (high === null) return LexoRank.parse(low).genNext().format();
  return LexoRank.parse(low).between(LexoRank.parse(high)).format();
}
