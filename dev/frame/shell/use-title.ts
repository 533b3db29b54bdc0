import { useEffect } from 'react';

/** Names the tab; an app's `changeWindowTitle` may name it again. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Local Jira`;
  }, [title]);
}
