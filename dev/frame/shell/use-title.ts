import { useEffect } from 'react';

/** Sets the tab's title; an app's `changeWindowTitle` may change it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Local Jira`;
  }, [title]);
}
