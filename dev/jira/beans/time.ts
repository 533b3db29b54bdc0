/** Jira writes the offset without a colon: `2026-03-02T09:00:00.000+0000`. */
export function jiraTime(stored: string): string {
  return stored.replace(/Z$/, '+0000');
}
