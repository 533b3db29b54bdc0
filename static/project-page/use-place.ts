import { view } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import { isRecord } from '../ui/is-record';

/** Pages of the project page, by the last path segment. */
export const pages = ['backlog', 'look-back'] as const;
export type Page = (typeof pages)[number];

/** The used part of the host's history, whose shape is that of the package `history`, version 4. */
type PageHistory = {
  readonly location: { readonly pathname: string };
  readonly push: (path: string) => void;
  readonly listen: (listener: (location: { readonly pathname: string }) => void) => () => void;
};

export type Place = {
  /** null until the host has answered. */
  readonly page: Page | null;
  /** null where the module has one page: a menu of the backlog or of a sprint opens the report alone. */
  readonly go: ((page: Page) => void) | null;
};

/** The page of an address; the bare address and unknown ones mean the report. */
export function pageAt(pathname: string): Page {
  return pages.find((page) => pathname.replace(/\/+$/u, '').endsWith(`/${page}`)) ?? 'backlog';
}

/** @NOTE unverified on a live site: that only project pages have a history; other modules do not ask for it. */
const hasHistory = (extension: unknown): boolean => isRecord(extension) && extension['type'] === 'jira:projectPage';

/** The shown page, by the address that the host keeps over a reload; the browser's back button changes it too. */
export function usePlace(extension: unknown): Place {
  const isPaged = hasHistory(extension);
  const [page, setPage] = useState<Page | null>(isPaged ? null : 'backlog');
  const history = useRef<PageHistory | null>(null);
  const [canGo, setCanGo] = useState(false);
  useEffect(() => {
    if (!isPaged) return undefined;
    let wanted = true;
    let unlisten = (): void => undefined;
    const follow = async (): Promise<void> => {
      const opened: PageHistory = await view.createHistory();
      if (!wanted) return;
      history.current = opened;
      setPage(pageAt(opened.location.pathname));
      setCanGo(true);
      unlisten = opened.listen(({ pathname }) => setPage(pageAt(pathname)));
    };
    follow().catch((error: unknown) => {
      console.error(error);
      if (wanted) setPage('backlog');
    });
    return () => {
      wanted = false;
      unlisten();
    };
  }, [isPaged]);
  const go = (next: Page): void => {
    if (next === page) return;
    history.current?.push(`/${next}`);
    setPage(next);
  };
  return { page, go: canGo ? go : null };
}
