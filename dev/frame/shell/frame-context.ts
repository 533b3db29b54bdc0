import { createContext, useContext } from 'react';
import type { EventHub } from '../bridge/event-hub.ts';
import type { Flag, ModalRequest, Surface } from '../bridge/services.ts';
import type { ForgeApp } from '../host/forge-app.ts';
import type { Client } from '../rest/client.ts';
import type { Route } from '../route.ts';
import type { Person } from './person.ts';

/** A view of the app in a dialog, and its opener. */
export type OpenModal = { readonly url: string; readonly surface: Surface; readonly request: ModalRequest };

/** The services of the frame for all its pages. */
export type Frame = {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly client: Client;
  readonly app: ForgeApp;
  readonly route: Route;
  readonly events: EventHub;
  /** Goes to a path of this site without a reload; `replace` adds no history step. */
  go(path: string, how?: 'push' | 'replace'): void;
  actAs(accountId: string): void;
  showFlag(flag: Flag): void;
  closeFlag(id: string): void;
  openModal(modal: OpenModal): void;
  /** Shows a failure with its message. */
  complain(error: unknown): void;
};

const FrameContext = createContext<Frame | null>(null);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('useFrame outside of the frame');
  return frame;
}
