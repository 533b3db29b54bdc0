import { useCallback, useEffect, useRef } from 'react';
import type { Issue } from '../jira/issue.ts';
import { useFrame } from '../shell/frame-context.ts';

/**
 * Tells the apps on the page, as Jira does, that the issue was edited or commented on: at once for a change on this
 * page (call the returned function), else when a newer state was read.
 */
export function useIssueNews(issue: Issue | null): (issue: Issue) => void {
  const { events } = useFrame();
  const known = useRef<{ key: string; updated: string | undefined; told: boolean } | null>(null);
  const emit = useCallback(
    ({ id, fields }: Issue) => {
      const projectId = fields.project?.id ?? '';
      events.emit('JIRA_ISSUE_CHANGED', { issueId: id, projectId, changes: [{ changeType: 'updated' }] });
    },
    [events],
  );
  useEffect(() => {
    if (!issue) return;
    const before = known.current;
    const { updated } = issue.fields;
    if (before?.key === issue.key && before.updated === updated) {
      before.told = false;
      return;
    }
    known.current = { key: issue.key, updated, told: false };
    if (before?.key === issue.key && !before.told) emit(issue);
  }, [issue, emit]);
  return (changed) => {
    if (known.current) known.current.told = true;
    emit(changed);
  };
}
