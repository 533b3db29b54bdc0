import { mount } from '../ui/mount';
import { catalogue, Words } from './backlog/words';
import { ProjectPages } from './ProjectPages';

void mount({
  catalogue,
  Words,
  title: (words) => words.name,
  draw: (context) => <ProjectPages context={context} />,
});
