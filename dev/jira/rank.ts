import { LexoRank } from 'lexorank';
import { text } from './columns.ts';
import type { Site } from './site.ts';

/** A rank after every issue of the site, in Jira's own notation (`0|hzzzzz:`). */
export function lastRank(site: Site): string {
  const last = site.db.get({ rank: text }, 'select rank from issues order by rank desc limit 1')?.rank;
  return (last === undefined ? LexoRank.middle() : LexoRank.parse(last).genNext()).format();
}
