// Here, since the panel loads no styles later.
import './keys.css';
import { singleKeyOf } from './single-keys';

export type KeysPage = 'panel' | 'report' | 'meeting' | 'look-back' | 'settings' | 'health';

let page: KeysPage | null = null;

/** From now on "?" opens the keys of this page. */
export function showKeysOf(shown: KeysPage): void {
  if (page === null)
    document.addEventListener('keydown', (event) => {
      if (singleKeyOf(event) === '?') openKeys();
    });
  page = shown;
}

/** Opens the keys of the page, which are a file of their own. */
export function openKeys(): void {
  const of = page;
  if (of !== null) import('./open-dialog').then(({ openDialog }) => openDialog(of)).catch(console.error);
}
