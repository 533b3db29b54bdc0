import { view } from '@forge/bridge';
import '../ui/tokens.css';
import { isRecord } from '../ui/is-record';
import { drawGuide } from './draw-guide';

/** The dialog's Escape does not reach its page, where the focus is, so the page closes it. */
const close = (): void => void view.close().catch((error: unknown) => console.error(error));

/** Shows the guide for teams in a dialog of Jira's. Whoever opens it names the page to begin with. */
async function start(): Promise<void> {
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  const themed = view.theme.enable().catch((error: unknown) => console.error(error));
  const { locale, extension } = await view.getContext();
  const language = locale.toLowerCase().startsWith('de') ? 'de' : 'en';
  const guide = language === 'de' ? (await import('./pages.de')).guideDe : (await import('./pages.en')).guideEn;
  await themed;
  document.documentElement.lang = language;
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  drawGuide(root, guide, askedPage(extension));
}

function askedPage(extension: unknown): string | null {
  const modal = isRecord(extension) ? extension['modal'] : null;
  const page = isRecord(modal) ? modal['guide'] : null;
  return typeof page === 'string' ? page : null;
}

void start();
