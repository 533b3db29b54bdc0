import { catalogue, Words } from '../project-page/backlog/words';
import { mount } from '../ui/mount';
import { Gadget } from './Gadget';

void mount({
  catalogue,
  Words,
  title: (words) => words.name,
  draw: ({ extension }) => <Gadget extension={extension} />,
});
