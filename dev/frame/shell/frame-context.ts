import { createContext, useContext } from 'react';
import type { EventHub } from '../bridge/event-hub.ts';
import type { Flag, ModalRequest, Surface } from '../bridge/services.ts';
import type { ForgeApp } from '../host/forge-app.ts';
import type { Client } from '../rest/client.ts';
import type { Route } from '../route.ts';
import type { Person } from './person.ts';

/** A view of the app in a dialog, and where it was opened from. */
export type OpenModal = { readonly url: string; readonly surface: Surface; readonly request: ModalRequest };

/** What every page of the frame can reach. */
export type Frame = {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly client: Client;
  readonly app: ForgeApp;
  readonly route: Route;
  readonly events: EventHub;
  /** Goes to a path of this site without loading it anew; `replace` leaves no step to go back to. */
  go(path: string, how?: 'push' | 'replace'): void;
  actAs(accountId: string): void;
  showFlag(flag: Flag): void;
  closeFlag(id: string): void;
  openModal(modal: OpenModal): void;
  /** Says that something failed, in the words of whoever refused. */
  complain(error: unknown): void;
};

const FrameContext = createContext<Frame | null>(null);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame outside of the frame');
  return frame;
}
