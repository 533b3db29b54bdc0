import { panelEn } from '../ui/messages/panel-en';
import { mount } from '../ui/mount';
import { isLarge } from './large/is-large';
import { IssuePanel } from './IssuePanel';
import { fetchParts } from './lazy-parts';
import { PanelWordsProvider } from './panel-context';
import { openPanel } from './store/use-panel-store';

const store = openPanel();

/** Pause before the other parts are loaded (ms), so that the panel comes first. */
const PARTS_AFTER_MS = 1000;

/** The module beside the issue's fields, which has little room. */
const SMALL = 'refinement-context';

const drawn = mount({
  catalogue: { en: panelEn, de: async () => (await import('../ui/messages/panel-de')).panelDe },
  title: (words) => words.title,
  Words: PanelWordsProvider,
  draw: ({ moduleKey, extension }) => (
    <IssuePanel store={store} size={moduleKey === SMALL ? 'small' : isLarge(extension) ? 'large' : 'full'} />
  ),
});

void drawn.then(() => window.setTimeout(() => void fetchParts(), PARTS_AFTER_MS));
