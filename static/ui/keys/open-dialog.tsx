import { createRoot } from 'react-dom/client';
import { pageLanguage } from '../words';
import { KeysDialog } from './KeysDialog';
import { keysEn } from './keys.en';
import type { KeysPage } from './keys-page';

/** Draws the keys of a page over it, until they are closed. Nothing where they are open already. */
export async function openDialog(page: KeysPage): Promise<void> {
  const words = pageLanguage() === 'de' ? (await import('./keys.de')).keysDe : keysEn;
  if (document.querySelector('dialog') !== null) return;
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const remove = (): void => {
    root.unmount();
    place.remove();
  };
  root.render(<KeysDialog rows={words.pages[page]} words={words} onClose={remove} />);
}
