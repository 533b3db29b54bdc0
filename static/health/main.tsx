import { showKeysOf } from '../ui/keys/keys-page';
import { mount } from '../ui/mount';
import { Health } from './Health';
import { Start } from './Start';
import { loadWords, Words } from './words';

showKeysOf('health');

void mount({
  Words,
  loadWords,
  title: (words) => words.title,
  draw: ({ siteUrl, moduleKey }) =>
    moduleKey === 'start-page' ? <Start opened={siteUrl} /> : <Health opened={siteUrl} />,
});
