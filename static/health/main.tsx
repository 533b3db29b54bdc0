import { mount } from '../ui/mount';
import { Health } from './Health';
import { catalogue, Words } from './words';

void mount({ catalogue, Words, title: (words) => words.title, draw: ({ siteUrl }) => <Health opened={siteUrl} /> });
