import { z } from 'zod/mini';
import type { Commands } from '../forge-bridge.ts';
import type { Services } from './services.ts';

const id = z.union([z.string(), z.number()]);
const type = z.enum(['info', 'success', 'warning', 'error']);
const flagData = z.object({
  id,
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  type: z.optional(type),
  appearance: z.optional(type),
  isAutoDismiss: z.optional(z.boolean()),
  actions: z.optional(z.array(z.object({ text: z.string(), onClick: z.unknown() }))),
});

export function flagCommands({ page }: Services): Commands {
  return {
    showFlag(data, tools) {
      const flag = flagData.parse(data);
      page.showFlag({
        id: String(flag.id),
        title: flag.title ?? '',
        description: flag.description ?? '',
        type: flag.appearance ?? flag.type ?? 'info',
        isAutoDismiss: flag.isAutoDismiss ?? false,
        actions: (flag.actions ?? []).map(({ text, onClick }) => ({
          text,
          onClick: () => tools.callback(onClick)?.(),
        })),
      });
      return true;
    },
    closeFlag(data) {
      page.closeFlag(String(z.object({ id }).parse(data).id));
      return true;
    },
  };
}
