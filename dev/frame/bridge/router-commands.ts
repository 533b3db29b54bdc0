import { z } from 'zod/mini';
import type { Commands } from '../forge-bridge.ts';
import type { Services } from './services.ts';

const tab = z.enum(['same-tab', 'new-tab']);
const toUrl = z.object({ url: z.string(), type: tab });
const toTarget = z.looseObject({ target: z.string(), type: tab });
const target = z.looseObject({ target: z.string() });
const issueModal = z.looseObject({ issueKey: z.string() });

export function routerCommands({ page, addresses }: Services): Commands {
  return {
    navigate(data) {
      const direct = toUrl.safeParse(data);
      const { url, type } = direct.success ? direct.data : located(data, addresses);
      page.go(url, type === 'same-tab' ? 'same' : 'new');
    },
    getUrl: (data) => new URL(addresses.of(target.parse(data)), location.origin).href,
    reload: () => page.reload(),
    // Jira shows the issue in a modal; here it opens in its own tab, so that the page below keeps its state.
    openIssueViewModal: (data) => page.go(`/browse/${encodeURIComponent(issueModal.parse(data).issueKey)}`, 'new'),
  };
}

function located(data: unknown, addresses: Services['addresses']) {
  const location = toTarget.parse(data);
  return { url: addresses.of(location), type: location.type };
}
