import { panelEn } from './words.en';
import { begun, opening } from './first';
import { mount } from '../ui/mount';
import { PanelPage } from './IssuePanel';
import { openPanel } from './store/use-panel-store';
import { PanelWordsProvider } from './words';

const store = openPanel(opening);

/** The module beside the fields, which has little room. */
const SMALL = 'refinement-context';

void mount(
  {
    catalogue: { en: panelEn, de: async () => (await import('./words.de')).panelDe },
    title: (words) => words.title,
    Words: PanelWordsProvider,
    draw: ({ moduleKey }) => <PanelPage store={store} size={moduleKey === SMALL ? 'small' : 'full'} />,
  },
  begun,
);
