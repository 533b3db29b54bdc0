import { loadWords, Words } from '../project-page/backlog/words';
import { mount } from '../ui/mount';
import { Gadget } from './Gadget';

void mount({
  Words,
  loadWords,
  title: (words) => words.name,
  draw: ({ extension }) => <Gadget extension={extension} />,
});
