import { mount } from '../ui/mount';
import { BacklogReport } from './backlog/BacklogReport';
import { catalogue, Words } from './backlog/words';

void mount({
  catalogue,
  Words,
  title: (words) => words.name,
  draw: (context) => <BacklogReport context={context} />,
});
