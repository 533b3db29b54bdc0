import { view } from '@forge/bridge';
import { loadPicture } from '../ui/load-picture';
import { pictureEn } from './words.en';
import '../ui/tokens.css';
import { askedPicture } from './asked-picture';
import { drawStage } from './stage';

/** The dialog's Escape does not reach its page, where the focus is, so the page closes it. */
const close = (): void => void view.close().catch((error: unknown) => console.error(error));

/** Shows one attached picture in Jira's largest dialog. The panel opens it and names the picture. */
async function start(): Promise<void> {
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  const themed = view.theme.enable().catch((error: unknown) => console.error(error));
  const { locale, extension } = await view.getContext();
  const picture = askedPicture(extension);
  if (picture === null) return close();
  const loaded = loadPicture(picture.id);
  const language = locale.toLowerCase().startsWith('de') ? 'de' : 'en';
  const words = language === 'de' ? (await import('./words.de')).pictureDe : pictureEn;
  await themed;
  document.documentElement.lang = language;
  document.title = picture.name;
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  const stage = drawStage(root, words, picture.name);
  await loaded.then(stage.show, stage.fail);
}

void start();
