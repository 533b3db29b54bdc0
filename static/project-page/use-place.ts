import { view } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';
import type { Address } from './backlog/filter/use-kept';
import { isRecord } from '../ui/is-record';

/** Pages of the project page, by the last path segment. */
export const pages = ['backlog', 'meeting', 'look-back'] as const;
export type Page = (typeof pages)[number];

/** The used part of the host's history, whose shape is that of the package `history`, version 4. */
type PageHistory = {
  /** @NOTE unverified on a live site: that an address keeps its query over a reload. */
  readonly location: { readonly pathname: string; readonly search?: string };
  readonly push: (path: string) => void;
  readonly replace: (path: string) => void;
  readonly listen: (listener: (location: PageHistory['location']) => void) => () => void;
};

type Place = {
  /** null until the host has answered. */
  readonly page: Page | null;
  /** null where the module has one page: a menu of the backlog or of a sprint opens the report alone. */
  readonly go: ((page: Page) => void) | null;
  /** What a page keeps in its address. */
  readonly address: Address;
};

const withoutSlash = (path: string): string => path.replace(/\/+$/u, '');

/** The page with which a path ends. */
const pageAt = (path: string): Page | undefined => pages.find((page) => path.endsWith(`/${page}`));

/** @NOTE unverified on a live site: that only project pages have a history; other modules do not ask for it. */
const hasHistory = (extension: unknown): boolean => isRecord(extension) && extension['type'] === 'jira:projectPage';

/** The shown page, by the address that the host keeps over a reload; the browser's back button changes it too. */
export function usePlace(extension: unknown): Place {
  const isPaged = hasHistory(extension);
  const [page, setPage] = useState<Page | null>(isPaged ? null : 'backlog');
  const history = useRef<PageHistory | null>(null);
  const [query, setQuery] = useState('');
  const [canGo, setCanGo] = useState(false);
  useEffect(() => {
    if (!isPaged) return undefined;
    let wanted = true;
    let unlisten = (): void => undefined;
    const follow = async (): Promise<void> => {
      const opened: PageHistory = await view.createHistory();
      if (!wanted) return;
      history.current = opened;
      const show = ({ pathname, search = '' }: PageHistory['location']): void => {
        // The bare address and unknown ones mean the report.
        setPage(pageAt(withoutSlash(pathname)) ?? 'backlog');
        setQuery(search);
      };
      show(opened.location);
      setCanGo(true);
      unlisten = opened.listen(show);
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
    setQuery('');
  };
  const keep = (next: string): void => history.current?.replace(`/${page ?? 'backlog'}${next}`);
  return { page, go: canGo ? go : null, address: { query, keep } };
}

/** The address of another page; `address` may be this page's or the module's bare one. */
export function addressOf(page: Page, address: string | null): string {
  if (address === null) return `#${page}`;
  const path = withoutSlash(address.replace(/[?#].*$/u, ''));
  const here = pageAt(path);
  return `${here === undefined ? path : path.slice(0, -here.length - 1)}/${page}`;
}
