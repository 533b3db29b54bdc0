import { mount } from '../ui/mount';
import { loadWords, Words } from './backlog/words';
import { ProjectPages } from './ProjectPages';

void mount({ Words, loadWords, title: (words) => words.name, draw: (context) => <ProjectPages context={context} /> });
