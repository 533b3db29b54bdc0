import type { PageServices, Surface } from '../bridge/services.ts';
import { currentTheme, watchTheme } from '../shell/color-mode.ts';
import type { Frame } from '../shell/frame-context.ts';

/** The page's services for an iframe. `frame` is called each time, since the iframe outlives renders. */
export function pageServices(frame: () => Frame, surface: Surface, refresh: () => void): PageServices {
  return {
    events: frame().events,
    theme: { current: currentTheme, watch: watchTheme },
    showFlag: (flag) => frame().showFlag(flag),
    closeFlag: (id) => frame().closeFlag(id),
    openModal(request) {
      const { app, openModal } = frame();
      const own = app.find(surface.moduleKey)?.url ?? null;
      const url = request.resource === null ? own : app.resourceUrl(request.resource);
      if (url === null) return false;
      const extension = { ...surface.extension, modal: request.context };
      openModal({ url, surface: { ...surface, extension }, request });
      return true;
    },
    go: (url, tab) => leave(frame(), new URL(url, location.origin), tab),
    reload: () => location.reload(),
    refresh,
    setTitle: (title) => {
      document.title = title;
    },
  };
}

function leave(frame: Frame, url: URL, tab: 'same' | 'new'): void {
  const isHere = url.origin === location.origin;
  if (!isHere && !['http:', 'https:', 'mailto:'].includes(url.protocol))
    throw new Error(`The router does not open ${url.protocol}`);
  if (tab === 'same' && isHere) return frame.go(url.pathname + url.search + url.hash);
  // Jira asks the person before an app opens another site.
  if (!isHere && !confirm(`This app wants to open ${url.href}`)) return;
  if (isHere) url.searchParams.set('as', frame.person.accountId);
  if (tab === 'new') open(url, '_blank', 'noopener');
  else location.assign(url);
}
