import { begun, opening } from './first';
import { isOwedAddress } from '../../src/domain/issue/owed-address';
import { showKeysOf } from '../ui/keys/keys-page';
import { mount } from '../ui/mount';
import { PanelPage } from './IssuePanel';
import { openPanel } from './store/use-panel-store';
import { loadWords, PanelWordsProvider } from './words';

const store = openPanel(opening);

/** The module beside the fields, which has little room. */
const SMALL = 'refinement-context';

showKeysOf('panel');

void mount(
  {
    title: (words) => words.title,
    Words: PanelWordsProvider,
    loadWords,
    draw: ({ moduleKey, extension }) =>
      moduleKey === SMALL ? (
        <PanelPage store={store} size="small" />
      ) : (
        <PanelPage store={store} size="full" toOwed={isOwedAddress(extension['location'])} />
      ),
  },
  begun,
);
