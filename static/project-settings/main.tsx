import { showKeysOf } from '../ui/keys/keys-page';
import { mount } from '../ui/mount';
import { ProjectSettings } from './ProjectSettings';
import { loadWords, Words } from './words';

showKeysOf('settings');

void mount({ Words, loadWords, title: (words) => words.title, draw: () => <ProjectSettings /> });
