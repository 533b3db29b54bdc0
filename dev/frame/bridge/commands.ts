import { z } from 'zod/mini';
import type { Commands } from '../forge-bridge.ts';
import { flagCommands } from './flag-commands.ts';
import { historyCommands } from './history-commands.ts';
import { modalCommands } from './modal-commands.ts';
import { realtimeCommands } from './realtime-commands.ts';
import { routerCommands } from './router-commands.ts';
import type { Services } from './services.ts';

/** Every bridge command that the frame answers, named as in @forge/bridge 7.2 and @forge/jira-bridge. */
export function bridgeCommands(services: Services): Commands {
  return {
    ...hostCommands(services),
    ...pageCommands(services),
    ...eventCommands(services),
    ...flagCommands(services),
    ...modalCommands(services),
    ...routerCommands(services),
    ...historyCommands(services),
    ...realtimeCommands(services),
  };
}

const invokeData = z.object({
  functionKey: z.string(),
  payload: z.optional(z.unknown()),
  metadata: z.optional(z.unknown()),
  invokeType: z.optional(z.string()),
});
const productData = z.object({
  product: z.literal('jira'),
  restPath: z.string(),
  fetchRequestInit: z.record(z.string(), z.unknown()),
  isMultipartFormData: z.optional(z.boolean()),
});

function hostCommands({ host, page, surface }: Services): Commands {
  return {
    async invoke(data) {
      const { functionKey, payload, metadata, invokeType } = invokeData.parse(data);
      if (invokeType !== undefined) throw new Error(`The local Jira does not answer invokes of type ${invokeType}.`);
      const answer = await host.invoke(surface, functionKey, payload);
      // The wording that apps get in Jira; it is in none of the packages.
      if (!answer.success) throw new Error(`There was an error invoking the function - ${answer.message}`);
      return metadata === undefined ? answer.body : { body: answer.body, metadata: {} };
    },
    async fetchProduct(data) {
      const { restPath, fetchRequestInit, isMultipartFormData = false } = productData.parse(data);
      return host.product(surface, { restPath, fetchRequestInit, isMultipartFormData });
    },
    async getContext() {
      // Only the page knows its colour mode.
      const { colorMode } = page.theme.current();
      return { ...(await host.context(surface)), theme: { colorMode } };
    },
  };
}

function pageCommands({ page, surface }: Services): Commands {
  return {
    enableTheming: () => page.theme.current(),
    changeWindowTitle: (data) => page.setTitle(z.string().parse(data)),
    emitReadyEvent: () => undefined,
    getFrameId: () => surface.moduleKey,
    refreshIssueView: () => page.refresh(),
    isRovoEnabled: () => false,
  };
}

const emitData = z.object({ event: z.string(), payload: z.optional(z.unknown()) });
const onData = z.object({ event: z.string(), callback: z.unknown() });

function eventCommands({ page }: Services): Commands {
  const emit: Commands[string] = (data) => {
    const { event, payload } = emitData.parse(data);
    page.events.emit(event, payload);
  };
  const on: Commands[string] = (data, tools) => {
    const { event, callback } = onData.parse(data);
    const listener = tools.callback(callback);
    if (!listener) throw new Error('events.on needs a function.');
    return tools.subscription(page.events.on(event, listener));
  };
  return { emit, on, emitPublic: emit, onPublic: on };
}
