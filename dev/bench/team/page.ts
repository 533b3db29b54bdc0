import vm from 'node:vm';
import type { Failure, PanelView } from '../../../src/contract.ts';
import type { Actions } from '../../../static/issue-panel/store/actions.ts';
import type { Host } from '../../host/host.ts';
import { modulesOf } from '../../host/manifest.ts';
import { channelOf, optionsShape } from '../../host/realtime/channel.ts';
import { invokeResolver } from '../../host/resolver.ts';
import { contextOf, extensionAt, type Place, type Surface } from '../../host/surface.ts';
import { productShape, requestProduct } from '../../host/http/product-request.ts';
import { createPageBrowser } from './page-browser.ts';
import type { PanelParts } from './panel-page.ts';

/** One person's open panel of an issue: the panel's own code without rendering, over the host's resolver calls. */
export type Page = {
  readonly accountId: string;
  /** The view on screen; throws when the panel could not be opened. */
  view(): PanelView;
  /** Presses a key in the page. */
  touch(): void;
  /** Presses a key and acts; resolves once the change is stored. @throws with the failure's code */
  act(does: (actions: Actions) => Promise<Failure | null>): Promise<void>;
  /** Reads as after a hint or a change. */
  refresh(): Promise<unknown>;
  /** Starts to look for news, as a visible tab does. */
  follow(): void;
  close(): void;
};
export type Around = {
  readonly script: vm.Script;
  readonly host: Host;
  /** Calls of all pages without an answer yet. */
  readonly inFlight: Set<Promise<unknown>>;
  readonly quiet: () => Promise<void>;
};
type Opening = { readonly accountId: string; readonly issueKey: string; readonly realtime: boolean };

/** Opens the panel with one call. It looks for news only after `follow`. */
export async function openPage(around: Around, opening: Opening): Promise<Page> {
  const { host, quiet, script } = around;
  const browser = createPageBrowser(host.clock, quiet);
  const surface = surfaceOf(host, 'jira:issuePanel', opening.accountId, { issueKey: opening.issueKey });
  const context = vm.createContext({
    ...browser.globals,
    __bridge: { callBridge: bridgeOf(around, surface, opening.realtime) },
  });
  script.runInContext(context);
  const { openPanel, keepUp, panelActions }: PanelParts = context['panelParts'];
  const store = openPanel();
  const actions = panelActions(store);
  const gone = new AbortController();
  await quiet();
  return {
    accountId: opening.accountId,
    view() {
      const state = store.state();
      if (state.status === 'open') return state.view;
      throw new Error(`The panel is not open: ${JSON.stringify(state)}`);
    },
    touch: browser.touch,
    async act(does) {
      browser.touch();
      const failure = await does(actions);
      if (failure) throw new Error(`${opening.accountId}: ${failure.code} ${JSON.stringify(failure.details)}`);
    },
    refresh: store.refresh,
    follow: () => keepUp(store, gone.signal),
    close() {
      gone.abort();
      browser.close();
    },
  };
}

/** A module's place for a person. @throws where the manifest declares no such module */
export function surfaceOf(host: Host, type: string, accountId: string, place: Place): Surface {
  const [module] = modulesOf(host.manifest, type);
  if (!module) throw new Error(`The manifest declares no ${type}.`);
  return { module, accountId, extension: extensionAt(host.site, module.type, place) };
}

/** The bridge commands that the pages use, answered as by the frame. */
export function bridgeOf({ host, inFlight }: Around, surface: Surface, realtime: boolean) {
  const commands: Record<string, (asked: Record<string, unknown>) => Promise<unknown>> = {
    getContext: async () => contextOf(host.manifest, host.site, surface),
    // Jira's own events of the issue: the bench's team causes none.
    on: async () => ({ unsubscribe: () => undefined }),
    invoke: ({ functionKey, payload }) => invoke(host, surface, { functionKey: String(functionKey), payload }),
    fetchProduct: (asked) => requestProduct(host, surface.accountId, productShape.parse(asked)),
    subscribeRealtimeChannel: async (asked) => {
      if (!realtime) throw new Error('Realtime is not there.');
      return { unsubscribe: subscribe(host, surface, asked) };
    },
  };
  return (command: string, asked: Record<string, unknown>): Promise<unknown> => {
    const answer = commands[command]?.(asked) ?? Promise.reject(new Error(`The bench has no ${command}.`));
    const seen = answer.catch(() => undefined).finally(() => inFlight.delete(seen));
    inFlight.add(seen);
    return answer;
  };
}

async function invoke(host: Host, surface: Surface, call: { functionKey: string; payload: unknown }): Promise<unknown> {
  const outcome = await invokeResolver(host, surface, call);
  if (outcome.success) return outcome.body;
  throw new Error(outcome.error.errorMessage);
}

function subscribe({ realtime }: Host, { module, extension }: Surface, asked: Record<string, unknown>): () => void {
  const { onEvent, channelName, isGlobal = false, options } = asked;
  if (typeof onEvent !== 'function') throw new Error('There is nothing to tell.');
  const { contextOverrides, token } = optionsShape.parse(options ?? {});
  const name = String(channelName);
  const claims =
    token === undefined ? undefined : realtime.claimsOf(token, { channelName: name, permission: 'subscribe' });
  const at = { moduleKey: module.key, extension };
  const channel = channelOf({ name, isGlobal: isGlobal === true, contextOverrides, claims, at });
  return realtime.subscribe(channel, (payload) => void onEvent(payload));
}
