import type { HistoryLocation, ThemeState } from '../bridge-protocol.ts';
import type { Hearing } from '../host/hear-channel.ts';
import type { EventHub } from './event-hub.ts';

/** The place of an iframe: its module, and what Jira tells the module about the place. */
export type Surface = {
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly extension: Readonly<Record<string, unknown>>;
};

type FlagType = 'info' | 'success' | 'warning' | 'error';
export type Flag = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly type: FlagType;
  readonly isAutoDismiss: boolean;
  readonly actions: readonly { text: string; onClick: () => void }[];
};

export type ModalRequest = {
  readonly resource: string | null;
  readonly size: string | { width: string; height?: string | undefined };
  readonly context: unknown;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly title: string;
  readonly onClose: (payload: unknown) => void;
};

export type ProductRequest = {
  readonly restPath: string;
  readonly fetchRequestInit: Readonly<Record<string, unknown>>;
  readonly isMultipartFormData: boolean;
};

export type RealtimeRequest = { readonly channelName: string; readonly isGlobal: boolean; readonly options: unknown };

/** The host's services for an iframe, as the acting person. */
export type HostServices = {
  invoke(surface: Surface, functionKey: string, payload: unknown): Promise<InvokeAnswer>;
  product(surface: Surface, request: ProductRequest): Promise<unknown>;
  context(surface: Surface): Promise<Readonly<Record<string, unknown>>>;
  publish(surface: Surface, request: RealtimeRequest, payload: unknown): Promise<unknown>;
  subscribe(surface: Surface, request: RealtimeRequest, onEvent: (payload: unknown) => void): Hearing;
};
type InvokeAnswer =
  { readonly success: true; readonly body: unknown } | { readonly success: false; readonly message: string };

/** The services of the page around the iframe. */
export type PageServices = {
  readonly events: EventHub;
  readonly theme: { current(): ThemeState; watch(listener: (theme: ThemeState) => void): () => void };
  showFlag(flag: Flag): void;
  closeFlag(id: string): void;
  openModal(request: ModalRequest): boolean;
  /** Goes to a path of this site, or asks before leaving it. */
  go(url: string, tab: 'same' | 'new'): void;
  reload(): void;
  /** Reads the page's data again, as Jira does after an app changed the issue. */
  refresh(): void;
  setTitle(title: string): void;
};

/** Services that depend on the iframe's place; `null` where Jira does not offer them either. */
export type PlaceServices = {
  readonly close: ((payload: unknown) => void) | null;
  readonly submit: ((payload: unknown) => Promise<void>) | null;
  readonly onClose: (listener: () => void) => void;
  readonly history: HistoryServices;
};
export type HistoryServices = {
  location(): HistoryLocation;
  change(action: 'PUSH' | 'REPLACE', location: HistoryLocation): void;
  go(delta: number): void;
  listen(listener: (location: HistoryLocation) => void): () => void;
};

export type Services = {
  readonly surface: Surface;
  readonly host: HostServices;
  readonly page: PageServices;
  readonly place: PlaceServices;
  readonly addresses: Addresses;
};
/** Addresses on this site, for `router`. */
export type Addresses = { of(location: Readonly<Record<string, unknown>>): string };
