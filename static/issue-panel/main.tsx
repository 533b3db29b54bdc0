import { panelEn } from '../ui/messages/panel-en';
import { mount } from '../ui/mount';
import { IssuePanel } from './IssuePanel';
import { PanelWordsProvider } from './panel-context';
import { openPanel } from './use-panel-store';

const store = openPanel();

/** Shown beside the issue's fields, where there is little room. */
const SMALL = 'refinement-context';

void mount({
  catalogue: { en: panelEn, de: async () => (await import('../ui/messages/panel-de')).panelDe },
  title: (words) => words.title,
  Words: PanelWordsProvider,
  draw: ({ moduleKey }) => <IssuePanel store={store} size={moduleKey === SMALL ? 'small' : 'full'} />,
});
