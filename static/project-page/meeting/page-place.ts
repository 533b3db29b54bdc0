import { createContext, useContext } from 'react';

/** Where the page stands, and how its reader writes a time. */
export type PagePlace = {
  /** The lasting address of the list; null where the host does not tell it. */
  readonly address: string | null;
  /** IANA name of the reader's zone. */
  readonly timeZone: string;
  readonly locale: string;
};

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export const PlaceContext = createContext<PagePlace>({ address: null, timeZone: ownZone(), locale: 'en' });
export const usePagePlace = (): PagePlace => useContext(PlaceContext);

type HostPlace = { readonly address: string | null; readonly timeZone: string | undefined; readonly locale: string };

/** The reader's own zone; the browser's where Jira tells none. */
export const placeOf = ({ timeZone, ...place }: HostPlace): PagePlace =>
  Object.assign({ timeZone: timeZone ?? ownZone() }, place);
