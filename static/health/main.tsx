import { showKeysOf } from '../ui/keys/keys-page';
import { mount } from '../ui/mount';
import { Health } from './Health';
import { Start } from './Start';
import { catalogue, Words } from './words';

showKeysOf('health');

void mount({
  catalogue,
  Words,
  title: (words) => words.title,
  draw: ({ siteUrl, moduleKey }) =>
    moduleKey === 'start-page' ? <Start opened={siteUrl} /> : <Health opened={siteUrl} />,
});
