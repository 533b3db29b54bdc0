import { showKeysOf } from '../ui/keys/keys-page';
import { mount } from '../ui/mount';
import { ProjectSettings } from './ProjectSettings';
import { catalogue, Words } from './words';

showKeysOf('settings');

void mount({ catalogue, Words, title: (words) => words.title, draw: () => <ProjectSettings /> });
