import { mount } from '../ui/mount';
import { ProjectSettings } from './ProjectSettings';
import { catalogue, Words } from './words';

void mount({ catalogue, Words, title: (words) => words.title, draw: () => <ProjectSettings /> });
