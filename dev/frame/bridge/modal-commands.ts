import { z } from 'zod/mini';
import type { Commands } from '../forge-bridge.ts';
import type { Services } from './services.ts';

const modalData = z.object({
  resource: z.optional(z.nullable(z.string())),
  size: z.optional(z.union([z.string(), z.object({ width: z.string(), height: z.optional(z.string()) })])),
  context: z.optional(z.unknown()),
  closeOnEscape: z.optional(z.boolean()),
  closeOnOverlayClick: z.optional(z.boolean()),
  title: z.optional(z.string()),
  onClose: z.optional(z.unknown()),
});

/** Opens and closes views. The answer `false` makes @forge/bridge throw its own error, as in Jira. */
export function modalCommands({ page, place }: Services): Commands {
  return {
    openModal(data, tools) {
      const modal = modalData.parse(data);
      return page.openModal({
        resource: modal.resource ?? null,
        size: modal.size ?? 'medium',
        context: modal.context ?? {},
        closeOnEscape: modal.closeOnEscape ?? true,
        closeOnOverlayClick: modal.closeOnOverlayClick ?? true,
        title: modal.title ?? '',
        onClose: (payload) => tools.callback(modal.onClose)?.(payload),
      });
    },
    close(data) {
      if (!place.close) return false;
      place.close(data);
      return true;
    },
    onClose(data, tools) {
      const listener = tools.callback(data);
      if (!place.close || !listener) return false;
      place.onClose(() => listener());
      return true;
    },
    async submit(data) {
      if (!place.submit) return false;
      await place.submit(data);
      return true;
    },
    open: () => false,
    refresh() {
      page.refresh();
      return true;
    },
  };
}
