import { z } from 'zod';
import { JiraError } from '../error.ts';
import { historyBean, type HistoryRow } from '../history.ts';
import { seenIssue } from '../issue-row.ts';
import type { JsonObject } from '../json.ts';
import { operation } from '../operation.ts';
import { createReading } from '../reading.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const MOST = 10_000;
const bodyShape = z.object({
  issueIdsOrKeys: z.array(z.union([z.string(), z.number()])),
  fieldIds: z.array(z.string()).optional(),
  maxResults: z.number().int().min(1).max(MOST).default(1_000),
  nextPageToken: z.string().nullish(),
});

/** Histories of many issues in one page, oldest first over all of them; hidden and unknown issues are left out. */
export const bulkFetchChangelogs = operation('POST', '/rest/api/3/changelog/bulkfetch', {
  scopes: SCOPES.readChangelog,
  answer({ site, viewer, body }) {
    const asked = parsed(bodyShape, body);
    if (asked.issueIdsOrKeys.length === 0) throw new JiraError(400, 'No issue IDs or keys were provided.');
    if (asked.issueIdsOrKeys.length > site.limits.changelogIssues) {
      throw new JiraError(400, `At most ${site.limits.changelogIssues} issue IDs or keys may be provided.`);
    }
    const fields = new Set(asked.fieldIds ?? []);
    if (fields.size > site.limits.changelogFields) {
      throw new JiraError(400, `At most ${site.limits.changelogFields} field IDs may be provided.`);
    }
    const issues = asked.issueIdsOrKeys.flatMap((id) => seenIssue(site, viewer, String(id))?.id ?? []);
    const sql = `select * from changelog where issue_id in (select value from json_each(?)) and id > ?
      and (? = '[]' or exists (select 1 from changelog_items t where t.history_id = changelog.id
        and t.field_id in (select value from json_each(?)))) order by id limit ?`;
    const wanted = JSON.stringify([...fields]);
    const after = Number(asked.nextPageToken ?? 0);
    const rows = site.db.all<HistoryRow>(sql, JSON.stringify(issues), after, wanted, wanted, asked.maxResults + 1);
    const page = rows.slice(0, asked.maxResults);
    const last = page.at(-1);
    const reading = createReading(site, viewer);
    return {
      status: 200,
      body: {
        issueChangeLogs: grouped(page, (row) => epochTimes(historyBean(reading, row, fields), row)),
        ...(rows.length > page.length && last ? { nextPageToken: String(last.id) } : {}),
      },
    };
  },
});

function grouped(rows: readonly HistoryRow[], bean: (row: HistoryRow) => JsonObject): JsonObject[] {
  const byIssue = new Map<number, JsonObject[]>();
  for (const row of rows) byIssue.set(row.issue_id, [...(byIssue.get(row.issue_id) ?? []), bean(row)]);
  return [...byIssue].map(([id, changeHistories]) => ({ issueId: String(id), changeHistories }));
}

/** Here, unlike in an issue's own changelog, Atlassian's document gives `created` as milliseconds since the epoch. */
function epochTimes(history: JsonObject, { created }: HistoryRow): JsonObject {
  return { ...history, created: Date.parse(created) };
}
